import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '#shared/document/model';
import { type LegalText, toAkomaNtoso } from '#shared/legal-xml/akoma-ntoso';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const heading = (level: 1 | 2 | 3, words: string): Block => ({
  type: 'heading',
  level,
  id: words,
  children: [text(words)],
});

const legal = (...blocks: Block[]): LegalText => ({
  id: 'a1',
  title: 'Reasons & "names" <x>',
  language: 'en',
  day: '2026-11-22',
  kind: 'listing',
  marking: 'LIMITE',
  document: { blocks } satisfies Document,
});

/** The names of elements as they open, and the text, as a parser with namespaces sees them. */
function parsed(xml: string) {
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  const ids: string[] = [];
  let words = '';
  parser.on('opentag', ({ local, attributes, uri }) => {
    expect(uri).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
    names.push(local);
    const eId = attributes['eId'];
    if (eId) ids.push(eId.value);
  });
  parser.on('text', (part) => {
    words += part;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { names, ids, words };
}

describe('Akoma Ntoso', () => {
  it('carries headings, numbered paragraphs, notes and tables as the elements they are', () => {
    const { names, ids, words } = parsed(
      toAkomaNtoso(
        legal(
          paragraph(text('Before')),
          heading(2, 'Reasons'),
          {
            type: 'list',
            ordered: true,
            items: [[paragraph(text('One'), { type: 'footnote', children: [text('E1')] })]],
          },
          heading(3, 'Annex'),
          { type: 'table', head: [[text('Name')]], rows: [[[text('A.')]]] },
        ),
      ),
    );
    expect(
      names.filter((name) => ['section', 'blockList', 'authorialNote', 'th', 'td', 'intro'].includes(name)),
    ).toEqual(['section', 'intro', 'blockList', 'authorialNote', 'section', 'th', 'td']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(words).toContain('BeforeReasons1.OneE1AnnexNameA.');
  });

  it('writes what looks like mark-up, and what XML cannot hold, as text', () => {
    const xml = toAkomaNtoso(legal(paragraph(text('</p><script>&\u0001 ]]>'))));
    expect(parsed(xml).words).toContain('</p><script>&\ufffd ]]>');
    expect(parsed(xml).words).toContain('Reasons & "names" <x>');
  });

  it('leaves out what is no part of the text: grounds, deleted words, empty fields', () => {
    const xml = toAkomaNtoso(
      legal(
        paragraph(
          { type: 'reference', source: 'W01' },
          { type: 'deleted', change: 'a', children: [text('gone')] },
          { type: 'inserted', change: 'a', children: [text('new')] },
        ),
      ),
    );
    expect(parsed(xml).words).not.toContain('gone');
    expect(parsed(xml).words).toContain('new');
  });

  it('is the same for the same text', () => {
    const input = legal(paragraph(text('x')));
    expect(toAkomaNtoso(input)).toBe(toAkomaNtoso(input));
  });
});
