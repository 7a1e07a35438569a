import {
  BookMarked,
  BriefcaseBusiness,
  Compass,
  FilePenLine,
  House,
  LibraryBig,
  type LucideIcon,
  Package,
  Table2,
} from 'lucide-react';
import { libraryParts } from '../ui/library-parts';

export type AreaId = 'home' | 'library' | 'matrix' | 'toolbox' | 'cases' | 'drafts' | 'packages';

/** The seven areas, in the order of their keys. */
export const areas: readonly { readonly id: AreaId; readonly href: string; readonly icon: LucideIcon }[] = [
  { id: 'home', href: '/', icon: House },
  { id: 'library', href: '/library', icon: LibraryBig },
  { id: 'matrix', href: '/matrix', icon: Table2 },
  { id: 'toolbox', href: '/toolbox', icon: Compass },
  { id: 'cases', href: '/cases', icon: BriefcaseBusiness },
  { id: 'drafts', href: '/drafts', icon: FilePenLine },
  { id: 'packages', href: '/packages', icon: Package },
];

export const caseIcon = BookMarked;

/** Which area an address lies in. */
export function areaOf(path: string): AreaId {
  // the questions and the outcome of a case are the toolbox at work
  if (/^\/cases\/[^/]+\/(questions|sheet|map|outcome)/.test(path)) return 'toolbox';
  const first = path.split(/[/?]/)[1] ?? '';
  if (libraryParts.some(({ href }) => href === `/${first}`)) return 'library';
  return areas.find((area) => area.href === `/${first}`)?.id ?? 'home';
}
