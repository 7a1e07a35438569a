import type { Found, Reading } from './desk';

/** An address that opens only in this application, up to the sign that ends it. */
const address = /valise:\/{1,2}[^\s<>"“”«»()[\]]*[^\s<>"“”«»()[\].,;:!?]/giu;

/** Addresses of this application in a text: nobody else can follow them, and they tell where the words come from. */
export function addresses({ line }: Reading): readonly Found[] {
  return [...line.text.matchAll(address)].map(
    ({ 0: words, index }): Found => ({ rule: 'address', from: index, to: index + words.length, said: words }),
  );
}
