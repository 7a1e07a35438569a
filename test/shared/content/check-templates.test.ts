import { describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { small } from './small';

const place = 'templates/points.md';
const sound = small().find(({ path }) => path === place)?.text ?? '';
const clause = (more: string) => `- id: one
  kind: clause
  theme: call
  title: One
  level: own
  asOf: 2026-11
  en: Come.
  grounds: [{ source: W01 }]
${more}`;

/** Problems of the template after some replacements, as `code line`. */
function problems(...changes: readonly (readonly [from: string, to: string])[]) {
  const text = changes.reduce((was, [from, to]) => {
    if (!was.includes(from)) throw new Error(`the template does not hold ${from}`);
    return was.replace(from, to);
  }, sound);
  const line = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
  const found = compile(small({ [place]: text })).problems.filter(({ file }) => file === place);
  return { codes: found.map(({ code }) => code), lines: found.map((problem) => problem.line), line };
}

const author = (options: string) => `slots:
  - name: author
    kind: attribution
    label: Author
    options: ${options}
`;
const gated = ['    when:\n      any:', '    when:\n      any:\n        - { attribution: author }'] as const;
const shown = ['To {{host}}', 'To {{host}} {{author}}'] as const;
const a0 = '{ code: a0, text: Nobody is named. }';

describe('a wording about an author', () => {
  it('is sound with codes, gaps that are declared, and a gate that asks', () => {
    const options = `[${a0}, { code: a1, text: "From {{host}}." }]`;
    expect(problems(['slots:\n', author(options)], shown, gated).codes).toEqual([]);
  });

  it.each([
    ['without a gate that asks', `[${a0}]`, [], ['template/gate']],
    ['with a code twice', `[${a0}, ${a0}]`, [gated], ['template/slot']],
    ['with bare texts', '[Nobody is named.]', [gated], ['template/slot']],
    ['with no options', '[]', [gated], ['template/slot']],
    ['with a gap nobody declared', '[{ code: a0, text: "From {{nowhere}}." }]', [gated], ['template/slot']],
    ['with a gap that is itself', '[{ code: a0, text: "From {{author}}." }]', [gated], ['template/slot']],
    ['with a code that is none', '[{ code: a9, text: X }]', [gated], ['content/schema']],
  ] as const)('is refused %s', (_, options, gates, codes) => {
    const { codes: found, lines, line } = problems(['slots:\n', author(options)], shown, ...gates);
    expect(new Set(found)).toEqual(new Set(codes));
    for (const at of lines) expect(at).toBeGreaterThanOrEqual(line('name: author'));
  });
});

describe('a slot', () => {
  it.each([
    ['codes of a choice', '    options: [Aloud]', `    options: [${a0}]`],
    ['options of a line', 'kind: line, label: Host', 'kind: line, label: Host, options: [Here]'],
    ['entries of a line', 'kind: line, label: Host', 'kind: line, label: Host, entries: { min: 2 }'],
    [
      'more entries needed than taken',
      'kind: line, label: Host',
      'kind: list, label: Host, entries: { min: 3, max: 2 }',
    ],
  ])('is refused with %s', (_, from, to) => {
    expect(problems([from, to]).codes).toEqual(['template/slot']);
  });
});

describe('a gate', () => {
  it.each([
    ['a slot that is none', '{ slot: nothing, is: [Aloud] }', ['template/gate']],
    ['a text that is not offered', '{ slot: manner, is: [Silent] }', ['template/gate']],
    ['a text that is offered', '{ slot: manner, is: [Aloud] }', []],
    ['the code of a slot that has none', '{ attribution: manner }', ['template/gate']],
  ] as const)('asks for %s', (_, part, codes) => {
    const {
      codes: found,
      lines,
      line,
    } = problems(['{ slots: [instruction] }', `{ slots: [instruction] }\n        - ${part}`]);
    expect(found).toEqual(codes);
    for (const at of lines) expect(at).toBe(line(part));
  });
});

describe('words that only 27 agreed may use', () => {
  const words = 'on behalf of the European Union';

  it.each([
    ['the text', 'To {{host}}', `To {{host}} ${words}`],
    ['the title', 'title: Points', `title: Points ${words}`],
    ['a choice', 'options: [Aloud]', `options: [Aloud ${words}]`],
  ])('are refused in %s of another paper', (_, from, to) => {
    const { codes, lines, line } = problems([from, to]);
    expect(codes).toEqual(['template/voice']);
    expect(lines[0]).toBe(line(to));
  });

  it('stand in a declaration', () => {
    const kind = ['kind: speaking-points', 'kind: declaration-on-behalf'] as const;
    expect(problems(kind, ['To {{host}}', `To {{host}} ${words}`]).codes).toEqual([]);
  });

  it('may be spoken of beside the text', () => {
    expect(problems(['remedy: Get ready.', `remedy: Take out "${words}".`]).codes).toEqual([]);
  });
});

describe('a clause bank', () => {
  const bank = (text: string) =>
    compile(small({ 'clauses/all.yaml': text })).problems.map(({ code, line, details }) => ({
      code,
      line,
      ...details,
    }));

  it('serves every theme, and every code in two variants at least', () => {
    const missing = bank(clause(''));
    expect(missing).toContainEqual({ code: 'content/missing', line: 1, theme: 'opening' });
    expect(missing).not.toContainEqual(expect.objectContaining({ theme: 'call' }));
    expect(missing.filter((problem) => 'attribution' in problem)).toHaveLength(6);
  });

  it.each([
    ['a formula in one language', '  kind: formula', '  kind: clause', { code: 'content/schema', expected: 'fr' }],
    ['a source that is none', 'source: W77', 'source: W01', { code: 'content/link', source: 'W77' }],
    ['an author without a code', '  theme: attribution', '  theme: call', { code: 'content/schema', expected: 'code' }],
    ['a voice without a note', 'Said on behalf of the EU.', 'Come.', { code: 'template/voice' }],
    ['a day that is none', 'asOf: 2026-13', 'asOf: 2026-11', { code: 'content/schema' }],
  ])('is refused with %s', (_, to, from, problem) => {
    expect(bank(clause('').replace(from, to))).toContainEqual(expect.objectContaining(problem));
  });

  it('takes that voice with a note that says when', () => {
    const noted = clause('  note: Only once 27 agree.\n').replace('Come.', 'Said on behalf of the EU.');
    expect(bank(noted).filter(({ code }) => code === 'template/voice')).toEqual([]);
  });
});

describe('what a slot is filled from', () => {
  const from = (source: string) =>
    problems(
      ['slots:\n', `slots:\n  - { name: filled, kind: line, label: Filled, from: ${source} }\n`],
      ['To {{host}}', 'To {{host}} {{filled}}'],
    ).codes;

  it('is a part of every case', () => {
    expect(from('evidence.list')).toEqual([]);
    expect(from('attribution.political.names')).toEqual([]);
  });

  it('names a question and a rule that exist', () => {
    expect(from('evidence.t99.9.title')).toEqual(['content/link']);
    expect(from('deadlines.never.day')).toEqual(['content/link']);
  });
});
