import type { Marking } from '../document/model';
import type { Losses } from './losses';
import type { Relation } from './open';
import type { Piece } from './pieces';
import type { StyleSheet } from './read-styles';
import type { Known } from './reading';
import type { XmlElement } from './xml-read';

/** What holds from run to run, and over the ends of paragraphs: fields and comments begun and not ended. */
export interface Scribe {
  readonly losses: Losses;
  readonly styles: StyleSheet;
  readonly known: Known;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly changeId: (element: XmlElement) => string;
  readonly note: (kind: 'footnote' | 'endnote', id: string) => readonly Piece[];
  readonly openComments: string[];
  /** Our id of a comment, by that of the file. */
  readonly commentId: (id: string) => string | undefined;
  readonly placed: Set<string>;
  readonly fields: OpenField[];
  /** Paragraphs that stood in a text box of the paragraph being read. */
  readonly boxed: XmlElement[];
}

/** Where a run stands. */
export interface Around {
  readonly inserted?: string | undefined;
  readonly deleted?: string | undefined;
  readonly link?: Piece['link'];
  readonly style?: string | undefined;
}

/** The line that grows while its paragraph is read. */
export interface Growing {
  readonly pieces: Piece[];
  readonly names: string[];
  marking?: Marking | undefined;
}

export interface Standing {
  readonly scribe: Scribe;
  readonly around: Around;
}

/** A field begun and not ended: its instruction, then what it shows. */
export interface OpenField {
  readonly line: Growing;
  instruction: string;
  /** Where in the line its result begins; nothing before the result has begun. */
  from: number | undefined;
}
