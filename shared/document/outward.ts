import { escapeLine } from './escape-markdown';
import type { Inline } from './model';
import { type NumberedReference, referenceNumber } from './references';
import { type SlotValues, slotValue } from './to-text';

export interface Outward {
  readonly slots?: SlotValues | undefined;
  /** The numbers of all grounds of the whole document; without them the text stays inside the app. */
  readonly numbers?: readonly NumberedReference[] | undefined;
}

/** Puts slot values in as text and, for people outside the app, turns our own links into plain words and numbers. */
export function outwardInline(nodes: readonly Inline[], options: Outward): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
      case 'cross':
        return [node];
      case 'deleted':
        return [];
      case 'inserted':
      case 'commented':
        return outwardInline(node.children, options);
      case 'slot': {
        const value = slotValue(options.slots ?? {}, node.name);
        return value === undefined ? [node] : [{ type: 'text', text: value.replace(/\r\n?/g, '\n') }];
      }
      case 'reference':
        return options.numbers
          ? [{ type: 'text', text: `(${referenceNumber(options.numbers, node) ?? node.source})` }]
          : [node];
      case 'term': {
        const children = outwardInline(node.children, options);
        return options.numbers ? children : [{ ...node, children }];
      }
      default:
        return [{ ...node, children: outwardInline(node.children, options) }];
    }
  });
}

/** The list at the end: number, title, place. */
export function sourceList(
  numbers: readonly NumberedReference[],
  sources: Readonly<Record<string, string>>,
): readonly string[] {
  return numbers.map(({ number, source, locator }) => {
    const title = Object.hasOwn(sources, source) ? (sources[source] ?? source) : source;
    return escapeLine(`(${number}) ${locator === undefined ? title : `${title}, ${locator}`}`);
  });
}
