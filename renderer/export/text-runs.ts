import type { Inline } from '#shared/document/model';
import { type NumberedReference, referenceNumber } from '#shared/document/references';
import { type SlotValues, slotValue } from '#shared/document/to-text';
import type { Face } from './pdf-input';

/** Text in one face. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/** What the inline nodes of a document are read with. */
export interface Reading {
  readonly slots: SlotValues;
  readonly references: readonly NumberedReference[];
  /** Takes a footnote in; answers its number. */
  readonly note: (runs: readonly Run[]) => number;
  /** The face of running text. */
  readonly body: 'plain' | 'text';
}

/** Inline nodes as runs of text: grounds as their number in brackets, gaps as their value or name. */
export function runsOf(nodes: readonly Inline[], reading: Reading, face: Face = reading.body): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.text, face }];
      case 'reference':
        return [{ text: ` [${referenceNumber(reading.references, node) ?? '?'}]`, face }];
      case 'slot':
        return [{ text: slotValue(reading.slots, node.name) ?? `{{${node.name}}}`, face }];
      case 'strong':
        return runsOf(node.children, reading, face === 'title' || reading.body === 'text' ? 'title' : 'strong');
      case 'emphasis':
        return runsOf(node.children, reading, face === reading.body ? 'italic' : face);
      case 'footnote':
        return [{ text: String(reading.note(runsOf(node.children, reading))), face: 'note' }];
      case 'deleted':
      case 'cross':
        return [];
      default:
        return runsOf(node.children, reading, face);
    }
  });
}
