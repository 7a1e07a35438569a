import fc from 'fast-check';
import { textFault } from '#shared/document/characters';
import { isAddress } from '#shared/document/link-target';
import type { Block, Document, Inline } from '#shared/document/model';
import { termKinds } from '#shared/document/model';
import { normalInline } from '#shared/document/normal';
import { slugger } from '#shared/document/slug';
import { inlineText } from '#shared/document/to-text';

/** Characters that Markdown, its edges or its readers trip over, beside ordinary ones. */
const awkward = [...'*_[]()<>`~#+-=|\\{}!&;:.0129abzéЖ😀 \t\n\u00a0\u2003"\''];
const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...awkward) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'b', ' ', 'word', '&amp;', '{{x}}', '1. ', '- ', '**', '](') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).filter((value) => !textFault(value)),
  },
);
const text = fc.array(character, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const locator = text.map((value) => value.trim()).filter((value) => value !== '' && value !== '·');
const href = fc
  .tuple(
    fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
    fc.constantFrom('', '(a)', '&amp;b', '[x]*_y'),
  )
  .map(([url, tail]) => url + tail)
  .filter(isAddress);

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: text.map((value): Inline => ({ type: 'text', text: value })) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('reference' as const), source: fc.constantFrom('W01', 'G*'), locator }),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'reference', source: 'S1' }) },
  { weight: 1, arbitrary: name.map((value): Inline => ({ type: 'slot', name: value })) },
);
const { inline } = fc.letrec<{ inline: Inline }>((tie) => {
  const children = fc.array(tie('inline'), { maxLength: 4 });
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: leaf },
      { weight: 2, arbitrary: children.map((nodes): Inline => ({ type: 'emphasis', children: nodes })) },
      { weight: 2, arbitrary: children.map((nodes): Inline => ({ type: 'strong', children: nodes })) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('term' as const),
          kind: fc.constantFrom(...termKinds),
          id: name,
          children,
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('address' as const), href, children }) },
    ),
  };
});
export const line: fc.Arbitrary<readonly Inline[]> = fc
  .array(inline, { maxLength: 6 })
  .map((nodes) => normalInline(nodes));
const fullLine = line.filter((nodes) => nodes.length > 0);

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: fullLine.map((children): Block => ({ type: 'paragraph', children })) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        id: fc.constant(''),
        children: line,
      }),
    },
    { weight: 1, arbitrary: table() },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: tie('blocks').map((children): Block => ({ type: 'quote', children })) },
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
}));

function table(): fc.Arbitrary<Block> {
  return fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(line, { minLength: width, maxLength: width });
    return fc.record({ type: fc.constant('table' as const), head: row, rows: fc.array(row, { maxLength: 3 }) });
  });
}

/** Documents that Markdown can say: normal running text, no empty paragraphs, headings with their slugs. */
export const documents: fc.Arbitrary<Document> = blocks.map((list) => ({ blocks: withSlugs(list, slugger()) }));

function withSlugs(list: readonly Block[], slug: (text: string) => string): readonly Block[] {
  return list.map((block): Block => {
    if (block.type === 'heading') return { ...block, id: slug(inlineText(block.children)) };
    if (block.type === 'list') return { ...block, items: block.items.map((item) => withSlugs(item, slug)) };
    return block.type === 'quote' ? { ...block, children: withSlugs(block.children, slug) } : block;
  });
}
