import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '#shared/document/from-markdown';
import { toText } from '#shared/document/to-text';

const first = (text: string, slots = false) => fromMarkdown(text, { slots }).document.blocks[0];
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const text = (value: string) => ({ type: 'text', text: value });

describe('what our Markdown says', () => {
  test('a link to a source is a badge with its place', () => {
    expect(first('Said [Art. 6(1)](source:W01).')).toEqual(
      paragraph(text('Said '), { type: 'reference', source: 'W01', locator: 'Art. 6(1)' }, text('.')),
    );
  });

  test.each(['[·](source:G*)', '[](source:G*)', '[ ](source:G*)'])('%s is a badge without a place', (source) => {
    expect(first(source)).toEqual(paragraph({ type: 'reference', source: 'G*' }));
  });

  test.each(['term', 'actor', 'brief', 'tree', 'measure', 'template'])('%s: is a word with a card', (kind) => {
    expect(first(`[the **Council**](${kind}:council.eu)`)).toEqual(
      paragraph({
        type: 'term',
        kind,
        id: 'council.eu',
        children: [text('the '), { type: 'strong', children: [text('Council')] }],
      }),
    );
  });

  test('an https link is an address, shown and never opened', () => {
    expect(first('[page](https://example.org/a?b=c#d)')).toEqual(
      paragraph({ type: 'address', href: 'https://example.org/a?b=c#d', children: [text('page')] }),
    );
  });

  test('lists, quotes and tables nest', () => {
    const { document } = fromMarkdown(
      '> **Note.** a\n>\n> 1. one\n>    - two\n\n| a | b |\n| - | - |\n| c | d\\|e |\n',
    );
    expect(document.blocks).toEqual([
      {
        type: 'quote',
        children: [
          paragraph({ type: 'strong', children: [text('Note.')] }, text(' a')),
          {
            type: 'list',
            ordered: true,
            items: [[paragraph(text('one')), { type: 'list', ordered: false, items: [[paragraph(text('two'))]] }]],
          },
        ],
      },
      { type: 'table', head: [[text('a')], [text('b')]], rows: [[[text('c')], [text('d|e')]]] },
    ]);
  });

  test('headings get unique slugs', () => {
    const { document } = fromMarkdown('# État *1*\n\n## Etat 1\n\n### !\n');
    expect(document.blocks).toMatchObject([{ id: 'etat-1' }, { id: 'etat-1-2' }, { id: 'section', level: 3 }]);
  });

  test('a wrapped line is one line, a hard break is a break', () => {
    expect(first('a\nb\\\nc')).toEqual(paragraph(text('a b\nc')));
  });

  test('slots are read only where they are asked for', () => {
    expect(first('to {{addressee}}', true)).toEqual(paragraph(text('to '), { type: 'slot', name: 'addressee' }));
    expect(first('to {{addressee}}')).toEqual(paragraph(text('to {{addressee}}')));
    expect(first('to \\{\\{addressee}}', true)).toEqual(paragraph(text('to {{addressee}}')));
  });

  test.each(['{{Name}}', '{{ name }}', '{{a.b}}', '{{}}', '{{constructor()}}'])(
    '%s is no slot and is named',
    (source) => {
      const { document, problems } = fromMarkdown(`x\n${source}`, { slots: true });
      expect(problems).toMatchObject([{ code: 'template/slot', line: 2 }]);
      expect(toText(document)).toBe(`x ${source}`);
    },
  );

  test('lines are counted through paragraphs, lists and tables, from a given first line', () => {
    const { document, lines } = fromMarkdown('one\ntwo [a](source:W01)\n\n- x\n- y\n\n| a |\n| - |\n| b |', {
      firstLine: 10,
    });
    const [para, list, table] = document.blocks;
    expect(para?.type === 'paragraph' && lines.get(para.children[1] ?? {})).toBe(11);
    expect(list?.type === 'list' && list.items.map((item) => lines.get(item))).toEqual([13, 14]);
    expect(table?.type === 'table' && table.rows.map((row) => lines.get(row))).toEqual([18]);
  });
});

describe('hostile text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<details ontoggle=a>',
    '<iframe srcdoc="x">',
    '<link rel=dns-prefetch href=//x>',
    '<!-- x -->',
    '<https://example.org>',
    '`code`',
    '~~a~~',
    '---',
    '[a]: https://example.org',
    'http://example.org',
  ])('%s stays text', (source) => {
    const { document, problems } = fromMarkdown(source);
    expect(document.blocks).toEqual([paragraph(text(source))]);
    expect(problems).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    '<java\tscript:alert(1)>',
    '&#106;avascript&colon;x',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'smb://host/share',
    '//host/a',
    '\\\\\\\\host\\\\share',
    'http://example.org',
    'mailto:a@example.org',
    'HTTPS:example.org',
    'https://user:secret@example.org/',
    'https://ex\u0430mple.org/',
    'https:\\\\\\\\host',
    `https://example.org/${'a'.repeat(2000)}`,
    'Source:W01',
    'source:W01/../x',
    'actor:Council',
    'term:a b'.replace(' ', '%20'),
    'app://desk/',
    '#x',
    '/x',
    '',
  ])('a link to %s is refused and shown as text', (target) => {
    const { document, problems } = fromMarkdown(`a\n\n[label](${target})`);
    expect(problems).toMatchObject([{ code: 'link/refused', line: 3 }]);
    const children = document.blocks[1]?.type === 'paragraph' ? document.blocks[1].children : [];
    expect(children).toHaveLength(1);
    expect(toText(document)).toMatch(/^a\n\n\[label\]\(.*\)$/s);
  });

  test.each(['![a *chart*](https://x.org/a.svg)', '![a *chart*](data:image/svg+xml,x)'])(
    '%s is its words',
    (source) => {
      expect(first(source)).toEqual(paragraph(text('a chart')));
    },
  );

  test.each([
    ['text/control', 'a\nb\u0007'],
    ['text/control', 'a\n\u0000'],
    ['text/control', 'a\nb\u2028c'],
    ['text/bidi', 'a\n\u202eb'],
    ['text/bidi', 'a\n&#x202E;b'],
    ['text/bidi', 'a\n\u2066b'],
    ['text/surrogate', 'a\nb\ud800'],
  ])('%s is named with its line', (code, source) => {
    expect(fromMarkdown(source).problems).toMatchObject([{ code, line: 2 }]);
  });

  test.each([
    ['more than 2 MB', `${'a'.repeat(598)}\n\n`.repeat(3600), 1],
    ['5,001 paragraphs', 'a\n\n'.repeat(5001), 1],
    ['a list 1,000 deep', `x\n\n${Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')}`, 15],
    ['20,000 quotes', '>'.repeat(20_000), 1],
    ['41 columns', `x\n\n${'| a '.repeat(41)}|\n${'| - '.repeat(41)}|\n`, 3],
    ['10,000 columns', `${'| a '.repeat(10_000)}|\n${'| - '.repeat(10_000)}|\n`, 1],
    ['a text longer than a node holds', `x\n\n${'a'.repeat(20_001)}`, 3],
    ['a list of 2,001 items', `x\n\n${'- a\n'.repeat(2001)}`, 3],
  ])('%s: content/limit, and nothing is half there', (_, source, line) => {
    const { document, problems } = fromMarkdown(source);
    expect(problems.map((problem) => ({ code: problem.code, line: problem.line }))).toContainEqual({
      code: 'content/limit',
      line,
    });
    expect(document.blocks).toEqual([]);
  });

  test('40 columns and 12 lists inside each other are accepted', () => {
    const lists = Array.from({ length: 12 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n');
    const table = `${'| a '.repeat(40)}|\n${'| - '.repeat(40)}|\n`;
    expect(fromMarkdown(`${lists}\n\n${table}`)).toMatchObject({ problems: [], document: { blocks: [{}, {}] } });
  });

  test.each([
    ['50,000 brackets', '['.repeat(50_000)],
    ['50,000 stars', '*a'.repeat(50_000)],
  ])('%s end', (_, source) => {
    expect(fromMarkdown(source).problems.map(({ code }) => code)).toEqual(['content/limit']);
  });

  test('the line of too wide a table is told inside a quote too', () => {
    const { problems } = fromMarkdown(`> a\n>\n> ${'| a '.repeat(41)}|\n> ${'| - '.repeat(41)}|\n`);
    expect(problems[0]).toEqual({ code: 'content/limit', line: 3, details: { columns: 41 } });
  });

  test('cells beyond the last column are not lost in silence', () => {
    expect(fromMarkdown('| a |\n| - |\n| b | c |').problems).toMatchObject([{ code: 'content/schema', line: 3 }]);
    expect(fromMarkdown('> | a | b |\n> | - | - |\n> | b\\|x | c |').problems).toEqual([]);
  });

  test('a heading below the third level is named', () => {
    expect(fromMarkdown('a\n\n#### deep').problems).toMatchObject([{ code: 'content/schema', line: 3 }]);
  });
});
