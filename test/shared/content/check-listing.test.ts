import { describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { small } from './small';

const regimes = `- id: cyber
  title: Cyber-attacks
  short: Cyber regime
  measure: demarche
  acts: []
  limbs:
    - { id: head, title: Head, article: Art. 4, rule: any, part: link, grounds: [{ source: W01 }] }
  needs: [[head]]
  grounds: [{ source: W01 }]
`.replace('  acts: []\n', '  acts: [decision]\n');
const files: Readonly<Record<string, string>> = {
  'acts/decision.yaml': `- { id: decision, kind: decision, title: A decision, short: Decision, text: Decides., adopted: 2019-05-17, from: 2019-05-17, grounds: [{ source: W01 }] }
`,
  'listing/regimes.yaml': regimes,
  'listing/criteria.yaml': `- { id: cyber.head.responsible, regime: cyber, limb: head, title: Responsible, text: Did it., grounds: [{ source: W01 }] }
`,
  'listing/questions.yaml': `- { id: q.effect, question: Effect?, why: Because., bears: [{ regime: cyber, on: "yes", how: needs }], grounds: [{ source: W01 }] }
`,
  'listing/coverage.yaml': `- { id: nothing, light: unknown, when: { quotationsBelow: 1 }, text: Nothing., grounds: [{ source: W01 }] }
- { id: covered, light: open, when: {}, text: Covered., grounds: [{ source: W01 }] }
`,
  'listing/listed.yaml': `- { id: someone, regime: cyber, kind: person, name: A. Example, listed: "2020-07-30", about: An act, grounds: [{ source: W01 }] }
`,
};

function problemsOf(path?: string, from = '', to = '') {
  const own = Object.entries(files).map(([at, text]) => {
    if (at !== path) return { path: at, text };
    expect(text).toContain(from);
    return { path: at, text: text.replace(from, to) };
  });
  return compile([...small(), ...own]).problems.map(({ code, file }) => `${code} ${file}`);
}

describe('the records of listings', () => {
  it('are sound as they are', () => expect(problemsOf()).toEqual([]));

  it.each([
    ['a ground nobody registered', 'listing/criteria.yaml', 'source: W01', 'source: W77', 'content/link'],
    ['a limb that its regime does not have', 'listing/criteria.yaml', 'limb: head', 'limb: tail', 'content/link'],
    ['an item that no tree asks for', 'listing/criteria.yaml', 'title:', 'item: t9.9/none, title:', 'content/link'],
    [
      'a criterion twice',
      'listing/criteria.yaml',
      '- {',
      '- { id: x, regime: hybrid, limb: head, title: T, text: T, grounds: [{ source: W01 }] }\n- {',
      'content/link',
    ],
    ['a need that is no limb', 'listing/regimes.yaml', 'needs: [[head]]', 'needs: [[head, tail]]', 'content/link'],
    ['an act that is not there', 'listing/regimes.yaml', 'acts: [decision]', 'acts: [gone]', 'content/link'],
    ['a measure that is not there', 'listing/regimes.yaml', 'measure: demarche', 'measure: gone', 'content/link'],
    ['a regime that is not there', 'listing/listed.yaml', 'regime: cyber', 'regime: hybrid', 'content/link'],
    ['a study that is not there', 'listing/listed.yaml', 'about:', 'study: gone, about:', 'content/link'],
    [
      'a table of coverage that does not end',
      'listing/coverage.yaml',
      'when: {}',
      'when: { directBelow: 1 }',
      'content/missing',
    ],
    [
      'a table that ends too early',
      'listing/coverage.yaml',
      'when: { quotationsBelow: 1 }',
      'when: {}',
      'content/missing',
    ],
    ['a light that is none', 'listing/coverage.yaml', 'light: open', 'light: green', 'content/schema'],
    ['a day that is none', 'listing/listed.yaml', '2020-07-30', '2020-07-32', 'content/date'],
  ])('refuse %s', (_, path, from, to, code) => {
    expect(problemsOf(path, from, to)).toContain(`${code} ${path}`);
  });

  it('refuse a limb without a criterion', () => {
    const found = problemsOf('listing/criteria.yaml', files['listing/criteria.yaml'], '[]\n');
    expect(found).toContain('content/missing listing/regimes.yaml');
  });
});
