import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { toText } from '#shared/document/to-text';
import { small } from '../shared/content/small';

/** Content from elsewhere: refused with a code, or shown as the text it is. Nothing of it runs, opens or loads. */
function brief(text: string): string {
  return `---\nid: guest\ntitle: Guest\nsummary: From elsewhere.\nasOf: 2026-11-21\nshelf: law\nsources: [W01]\n---\n\n${text} [·](source:W01)\n`;
}

function compiled(text: string) {
  const { pack, problems } = compile(small({ 'briefs/guest.md': brief(text) }));
  const guest = pack.briefs.find(({ id }) => id === 'guest');
  return { text: guest ? toText(guest.body) : undefined, codes: problems.map(({ code }) => code) };
}

describe('refused', () => {
  test.each([
    ['a script address', '[a](javascript:alert(1))', 'link/refused'],
    ['a file address', '[a](file:///etc/passwd)', 'link/refused'],
    ['a data address', '[a](data:text/html,x)', 'link/refused'],
    ['an address without encryption', '[a](http://example.org/)', 'link/refused'],
    ['a bidirectional override', 'so \u202egnp.exe', 'text/bidi'],
    ['a control character', 'so \u0000 it is', 'text/control'],
    ['a lone surrogate', 'so \ud800 it is', 'text/surrogate'],
    ['a paragraph of 10 MB', 'word '.repeat(2 * 1024 * 1024), 'content/limit'],
    [
      'a list 10 000 deep',
      Array.from({ length: 10_000 }, (_, at) => `${'  '.repeat(at % 900)}- a`).join('\n'),
      'content/limit',
    ],
    ['quotes 10 000 deep', `${'>'.repeat(10_000)} a`, 'content/limit'],
  ])('%s', (_, text, code) => {
    expect(compiled(text).codes).toContain(code);
  });
});

describe('shown as text', () => {
  test.each([
    ['a script', 'so <script>alert(1)</script>'],
    ['an element with a handler', 'so <img src=x onerror=alert(1)>'],
    ['a frame', 'so <iframe src="https://example.org"></iframe>'],
  ])('%s', (_, text) => {
    expect(compiled(text)).toEqual({ codes: [], text: `${text} ` });
  });
});

test('an image from outside is its words alone', () => {
  expect(compiled('so ![track](https://example.org/a.png)')).toEqual({ codes: [], text: 'so track ' });
});

test.each(['\u200b', '\u200e', '\u00ad', '\u2060', '\ufeff'])(
  'a name with the invisible character %j is refused',
  (mark) => {
    const term = `- id: toolbox\n  term: Tool${mark}box\n  text: A set.\n  grounds: [{ source: S1 }]\n`;
    const { problems } = compile(small({ 'glossary/en.yaml': term }));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'text/invisible', file: 'glossary/en.yaml', line: 2 }),
    );
  },
);
