import {
  BookOpen,
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  Compass,
  FilePenLine,
  FileSearch,
  FileText,
  Landmark,
  Library,
  ListChecks,
  ListTodo,
  type LucideIcon,
  MessageSquareQuote,
  Quote,
  Scale,
  SquareTerminal,
  TextQuote,
  UserSearch,
} from 'lucide-react';
import type { ContentKind, Name, Segments } from '#shared/search/model';
import type { Command } from '../ui/frame';
import type { AreaId } from './areas';

export type FindingKind = ContentKind | 'command' | 'case' | 'draft' | 'listing' | 'criterion';

/** One line of the palette, its hits marked. `command` runs, `href` is an address. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: Segments;
  /** Where in the piece of content the passage stands. */
  readonly heading: string;
  readonly detail: Segments;
  readonly also?: Name | undefined;
  readonly shortcut?: string | undefined;
  readonly href?: string;
  readonly command?: Command;
}

export const icons: Record<FindingKind, LucideIcon> = {
  command: SquareTerminal,
  case: BriefcaseBusiness,
  draft: FilePenLine,
  listing: UserSearch,
  criterion: ListTodo,
  matter: Landmark,
  brief: BookOpen,
  study: FileSearch,
  tree: Compass,
  measure: ListChecks,
  template: FileText,
  clause: TextQuote,
  actor: Building2,
  term: Quote,
  act: Scale,
  event: CalendarDays,
  source: Library,
  statement: MessageSquareQuote,
};

/** The part of the app in which a kind is read. */
export const areaOfKind: Record<ContentKind, AreaId> = {
  matter: 'matrix',
  actor: 'matrix',
  brief: 'library',
  study: 'library',
  term: 'library',
  act: 'library',
  event: 'library',
  source: 'library',
  statement: 'library',
  tree: 'toolbox',
  measure: 'toolbox',
  template: 'drafts',
  clause: 'drafts',
};
