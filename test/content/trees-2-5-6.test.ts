import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { assessMeasures } from '#shared/decision/assess';
import { truthOf } from '#shared/decision/evaluate';
import type { Answers } from '#shared/decision/model';
import { resolve } from '#shared/decision/resolve';
import { readContent } from '../../content/read';

const { pack } = compile(readContent());

type Given = Readonly<Record<string, string | readonly string[]>>;

/** A word is a choice; a list is what was ticked under `some`. */
function answersOf(given: Given): Answers {
  const at = '2026-11-21T00:00:00Z';
  return Object.fromEntries(
    Object.entries(given).map(([node, value]) => [
      node,
      typeof value === 'string' ? { choice: value, at } : { choice: 'some', items: [...value], at },
    ]),
  );
}

function endOf(tree: string, given: Given): string {
  const graph = pack.trees.find((one) => one.graph.id === tree)?.graph;
  if (!graph) throw new Error(`no tree ${tree}`);
  const { at } = resolve(graph, answersOf(given));
  return at.kind === 'outcome' ? at.outcome.id : at.node.id;
}

function measure(id: string, given: Given) {
  return assessMeasures(pack.measures, answersOf(given)).find((one) => one.measure.id === id);
}

function codesFor(given: Given): readonly string[] {
  return pack.codes.filter(({ allowed }) => truthOf(allowed, answersOf(given)) === 'yes').map(({ id }) => id);
}

const triage: Given = { 't1.1': 'yes', 't1.2': 'yes', 't1.3': 'yes', 't1.4': 'yes', 't1.6': ['member-state'] };
const grave: Given = { ...triage, 't1.7': 'yes' };
const all = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9', 'l10'];
const criteria: Given = {
  't5.0': 'new',
  't5.1': 'yes',
  't5.2': ['author'],
  't5.3': ['essential-services'],
  't5.5': ['disruption'],
  't5.7': ['support'],
  't5.8': 'person',
  't5.9': 'yes',
  't5.10': 'yes',
  't5.11': 'cyber',
  't5.12': 'autonomous',
  't5.13': 'yes',
  't5.14': 'yes',
  't5.14.legal': all,
  't5.15': 'adopted',
};
const listing: Given = { ...grave, ...criteria };

describe('a listing', () => {
  test('opens with every criterion and all ten prerequisites, by unanimity of the Council', () => {
    expect(endOf('t5', listing)).toBe('o5.1');
    expect(measure('sanctions-listing', listing)).toMatchObject({
      status: 'open',
      measure: { decider: 'council', vote: 'unanimity' },
    });
  });

  test.each(all)('is blocked without prerequisite %s', (missing) => {
    const short = { ...listing, 't5.14.legal': all.filter((item) => item !== missing) };
    expect(measure('sanctions-listing', short)?.status).toBe('blocked');
    expect(codesFor(short)).not.toContain('a5');
  });

  test.each(Object.keys(criteria).filter((node) => !['t5.14.legal', 't5.15'].includes(node)))(
    'is undecided while %s is not known',
    (node) => {
      expect(measure('sanctions-listing', { ...listing, [node]: 'unknown' })?.status).toBe('possible');
    },
  );

  test('does not ask for a link to a State', () => {
    expect(measure('sanctions-listing', { ...listing, 't1.9': 'yes' })?.status).toBe('open');
    expect(measure('sanctions-listing', { ...listing, 't2.3': 'low' })?.status).toBe('open');
  });

  test('of an attempt against a third State opens too', () => {
    const { 't5.3': _target, 't5.5': _effect, ...rest } = listing;
    const given = { ...rest, 't1.7': 'attempt', 't5.3': 'none', 't5.4': 'yes', 't5.5': 'none', 't5.6': 'yes' };
    expect(endOf('t5', given)).toBe('o5.1');
    expect(measure('sanctions-listing', given)?.status).toBe('open');
  });

  test('never reaches a State as such', () => {
    expect(endOf('t5', { ...listing, 't5.8': 'state' })).toBe('o5.9');
    expect(measure('sanctions-listing', { ...listing, 't5.8': 'state' })?.status).toBe('blocked');
  });

  test('under the hybrid regime stands on the link to the Russian Government', () => {
    const hybrid = { ...listing, 't5.11': 'hybrid', 't5.11.link': 'yes' };
    expect(measure('hybrid-listing', hybrid)?.status).toBe('open');
    expect(measure('sanctions-listing', hybrid)?.status).toBe('blocked');
    expect(endOf('t5', { ...hybrid, 't5.11.link': 'no' })).toBe('o5.11');
    expect(measure('hybrid-listing', { ...hybrid, 't5.11.link': 'no' })?.status).toBe('blocked');
  });

  test('is renewed on new reasons only after a hearing', () => {
    const renewal = { 't5.0': 'renew', 't5.0.renew': 'new' };
    expect(measure('listing-renewal', { ...renewal, 't5.0.heard': 'yes' })?.status).toBe('open');
    expect(measure('listing-renewal', { ...renewal, 't5.0.heard': 'no' })?.status).toBe('blocked');
  });
});

describe('the clauses', () => {
  const attacked: Given = { ...grave, 't6.1': 'yes', 't6.2': 'yes', 't6.8': 'yes', 't6.3': 'no', 't6.5': 'no' };

  test('mutual assistance is the victim State alone, without a vote', () => {
    expect(endOf('t6', attacked)).toBe('o6.2');
    expect(measure('mutual-assistance', attacked)).toMatchObject({
      status: 'open',
      measure: { decider: 'member-states', vote: 'none' },
    });
  });

  test('solidarity needs no author, mutual assistance does', () => {
    const unattributed = { ...grave, 't6.1': 'yes', 't6.2': 'yes', 't6.8': 'no', 't6.6': 'yes', 't6.7': 'yes' };
    expect(endOf('t6', unattributed)).toBe('o6.4');
    expect(measure('solidarity-clause', unattributed)?.status).toBe('open');
    expect(measure('mutual-assistance', unattributed)?.status).toBe('blocked');
  });

  test('both are closed to a partner', () => {
    const partner = { ...grave, 't6.1': 'no', 't6.1.partner': 'no' };
    expect(endOf('t6', partner)).toBe('o6.6');
    for (const id of ['solidarity-clause', 'mutual-assistance', 'partner-reserve'])
      expect(measure(id, partner)?.status).toBe('blocked');
    expect(measure('partner-support', partner)?.status).toBe('open');
  });

  test('force is reported, with or without allies', () => {
    expect(measure('self-defence-report', { ...attacked, 't6.5': 'yes' })?.status).toBe('open');
    const allied = { ...attacked, 't6.3': 'yes', 't6.4': 'yes', 't6.5.allies': 'yes' };
    expect(endOf('t6', allied)).toBe('o6.1');
    expect(measure('self-defence-report', allied)?.status).toBe('open');
    expect(measure('nato-consultation', allied)?.status).toBe('open');
  });
});

describe('wording about the author', () => {
  const signal: Given = {
    't2.1': 'signal',
    't2.7': 'yes',
    't2.6': 'yes',
    't2.5': 'yes',
    't2.8': 'no',
    't4.1': 'yes',
    't4.2': 'no',
    't4.5': 'yes',
    't4.3': 'yes',
  };
  const named: Given = { ...grave, ...signal, 't2.3': 'high', 't2.3.state': 'yes' };
  const guarded = (items: readonly string[]): Given => ({
    ...grave,
    ...signal,
    't2.3': 'moderate',
    't2.3.basis': items,
  });

  test.each([
    ['Georgia 2020', { ...grave, ...signal, 't2.3': 'low', 't2.3.notice': 'no' }, 'o2.6', ['a0']],
    ['Exchange 2021', guarded(['territory']), 'o2.7', ['a0', 'a1']],
    ['United Kingdom 2023', guarded(['partner']), 'o2.7', ['a0', 'a2']],
    ['Ghostwriter 2021', guarded(['states']), 'o2.7', ['a0', 'a4']],
    ['France 2025', guarded(['states', 'partner']), 'o2.7', ['a0', 'a2', 'a4']],
    ['KA-SAT 2022', named, 'o2.8', ['a0', 'a3']],
  ])('%s', (_, given, end, codes) => {
    expect(endOf('t2', given)).toBe(end);
    expect(codesFor(given)).toEqual(codes);
  });

  test('a listing allows A5 and says nothing of a State', () => {
    expect(codesFor(listing)).toEqual(['a5']);
    expect(codesFor({ ...listing, 't5.15': 'not-begun' })).toEqual([]);
    expect(codesFor({ 't5.0': 'renew', 't5.0.renew': 'same' })).toEqual(['a5']);
  });

  test('no State is named without high confidence, the choice to name, the 27 and the victim', () => {
    const cases: readonly Given[] = [
      { ...named, 't2.3': 'moderate' },
      { ...named, 't2.3.state': 'no' },
      { ...named, 't4.3': 'no' },
      { ...named, 't4.3': 'unknown' },
      { ...named, 't4.1': 'no' },
    ];
    for (const given of cases) expect(codesFor(given)).not.toContain('a3');
    expect(codesFor({ ...named, 't4.1': 'no' })).toEqual([]);
  });

  test('a text that not all agreed points to no State', () => {
    expect(codesFor({ ...guarded(['territory', 'partner', 'states']), 't4.3': 'no' })).toEqual(['a0']);
  });

  test('a victim that does not agree, and an objection, lead away from a declaration', () => {
    expect(endOf('t2', { ...signal, 't2.7': 'no' })).toBe('o2.3');
    expect(endOf('t2', { ...signal, 't2.7': 'unknown' })).toBe('o2.3');
    expect(endOf('t2', { ...signal, 't2.8': 'yes' })).toBe('o2.5');
    expect(endOf('t2', { ...signal, 't2.5': 'unknown' })).toBe('o2.4');
  });
});

test('every restrictive and support measure says who sees it and what undoes it', () => {
  const own = pack.measures.filter(({ category }) => category === 'restrictive' || category === 'support');
  expect(own).toHaveLength(14);
  for (const { id, visibility, reversibility, template } of own) {
    expect(visibility, id).toBeDefined();
    expect(reversibility, id).toBeDefined();
    expect(template, id).toBeDefined();
  }
});
