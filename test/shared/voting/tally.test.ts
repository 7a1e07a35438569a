import { describe, expect, it } from 'vitest';
import type { VoteRule } from '#shared/voting/rules';
import { tally } from '#shared/voting/tally';
import { all, council, members } from './council';

const rules = (rule: VoteRule, more: object = {}) =>
  ({ rule, proposal: 'commission-or-hr', defence: 'no', brake: '', ...more }) as const;
const unanimity = rules('unanimity-cfsp');
const majority = rules('qualified-majority');
const withoutProposal = rules('qualified-majority', { proposal: 'other' });
const result = (...given: Parameters<typeof tally>) => tally(...given).result;

it('counts 27 members', () => {
  expect(members).toHaveLength(27);
});

describe('unanimity in the common foreign policy', () => {
  it('is not stopped by abstentions, and is by one State against', () => {
    expect(result(unanimity, council('for', all('HU AT', 'abstains')))).toBe('adopted');
    expect(result(unanimity, council('for', { MT: 'against' }))).toBe('not-adopted');
  });

  it('lets up to a third abstain with a declaration, by States or by people', () => {
    // eight States; nine without a third of the people; nine with it
    expect(result(unanimity, council('for', all('DE FR IT ES PL RO NL BE', 'abstains-formally')))).toBe('adopted');
    expect(result(unanimity, council('for', all('MT LU CY EE LV SI LT HR IE', 'abstains-formally')))).toBe('adopted');
    const nine = tally(unanimity, council('for', all('DE FR IT MT LU CY EE LV SI', 'abstains-formally')));
    expect(nine.result).toBe('not-adopted');
    expect(nine.laws[0]?.toAdopt).toEqual(['DE']);
  });

  it('does not count them so outside it', () => {
    const voters = council('for', all('DE FR IT MT LU CY EE LV SI', 'abstains-formally'));
    expect(result(rules('unanimity'), voters)).toBe('adopted');
  });

  it('needs every State that is not known, and is stopped by any', () => {
    const open = tally(unanimity, council('for', all('CY HU', 'not-known')));
    expect(open.result).toBe('open');
    expect(open.laws[0]).toMatchObject({ toAdopt: ['HU', 'CY'], toStop: ['HU'] });
    expect(open.tips).toEqual(
      [
        { state: 'HU', ifFor: 'open', ifAgainst: 'not-adopted' },
        { state: 'CY', ifFor: 'open', ifAgainst: 'not-adopted' },
      ].sort((a, b) => members.indexOf(a.state) - members.indexOf(b.state)),
    );
  });

  it('is not reached where nobody is for it', () => {
    expect(result(unanimity, council('abstains'))).toBe('not-adopted');
  });
});

describe('the qualified majority of Article 16(4)', () => {
  it('asks 15 States with 65 per cent of the people', () => {
    expect(tally(majority, council('not-known')).laws[0]).toMatchObject({ law: 'teu-16-4', need: { states: 15 } });
    // fourteen of the largest hold far more than 65 per cent
    expect(result(majority, council('against', all('DE FR IT ES PL RO NL BE CZ SE PT GR HU AT', 'for')))).toBe(
      'not-adopted',
    );
    expect(result(majority, council('against', all('DE FR IT ES PL RO NL BE CZ SE PT GR HU AT BG', 'for')))).toBe(
      'adopted',
    );
  });

  it('is not stopped by three States, however large', () => {
    expect(result(majority, council('for', all('DE FR IT', 'against')))).toBe('adopted');
  });

  it('is stopped by three large States with any fourth', () => {
    const blocked = tally(majority, council('for', all('DE FR IT MT', 'against')));
    expect(blocked.result).toBe('not-adopted');
    expect(blocked.laws[0]).toMatchObject({ blocking: { states: 4, alone: 13 }, toAdopt: ['DE'] });
    expect(blocked.laws[0]?.short).toMatchObject({ states: 0 });
  });

  it('is stopped by 13 small States', () => {
    expect(result(majority, council('for', all('MT LU CY EE LV SI LT HR IE SK FI DK BG', 'against')))).toBe(
      'not-adopted',
    );
    expect(result(majority, council('for', all('MT LU CY EE LV SI LT HR IE SK FI DK', 'against')))).toBe('adopted');
  });

  it('counts an abstention like a vote against', () => {
    expect(result(majority, council('for', all('DE FR IT MT', 'abstains')))).toBe('not-adopted');
  });
});

describe('the majority without a proposal of the Commission or the High Representative', () => {
  it('asks 72 per cent of the members', () => {
    const of = (against: string) => result(withoutProposal, council('for', all(against, 'against')));
    expect(tally(withoutProposal, council('for')).laws[0]).toMatchObject({
      law: 'tfeu-238-2',
      need: { states: 20 },
      blocking: { alone: 8 },
    });
    expect(of('MT LU CY EE LV SI LT')).toBe('adopted');
    expect(of('MT LU CY EE LV SI LT HR')).toBe('not-adopted');
  });

  it('is stopped by three States that hold more than 35 per cent', () => {
    expect(result(withoutProposal, council('for', all('DE FR IT', 'against')))).toBe('not-adopted');
  });

  it('holds under both laws where the proposal is not known, or stays open', () => {
    const unsure = rules('qualified-majority', { proposal: 'unknown' });
    expect(result(unsure, council('for', { HU: 'against' }))).toBe('adopted');
    expect(result(unsure, council('for', all('DE FR IT', 'against')))).toBe('open');
    expect(result(unsure, council('against'))).toBe('not-adopted');
  });
});

describe('where not all take part', () => {
  it('counts those who do, with a blocking minority of their own', () => {
    const out = all('MT LU CY EE LV SI LT HR IE SK FI DK BG AT HU GR PT SE', 'not-taking-part');
    const nine = tally(majority, council('for', { ...out, DE: 'against', FR: 'abstains' }));
    expect(nine.laws[0]).toMatchObject({ law: 'tfeu-238-3-a', need: { states: 5 }, blocking: { states: 3 } });
    // two of the largest hold more than 35 per cent, and need one member more
    expect(nine.result).toBe('adopted');
    expect(result(majority, council('for', { ...out, DE: 'against', FR: 'abstains', BE: 'against' }))).toBe(
      'not-adopted',
    );
  });

  it('asks 72 per cent of those where nobody proposed it who must', () => {
    const part = tally(withoutProposal, council('for', { DK: 'not-taking-part' }));
    expect(part.laws[0]).toMatchObject({ law: 'tfeu-238-3-b', need: { states: 19 } });
  });

  it('asks unanimity of those alone', () => {
    expect(result(rules('unanimity'), council('for', { DK: 'not-taking-part' }))).toBe('adopted');
    expect(result(rules('unanimity'), council('not-taking-part'))).toBe('not-adopted');
  });
});

describe('the exception of Article 31(2)', () => {
  const exception = (more: object) => rules('qualified-majority-cfsp', more);
  it('takes no vote once a State pulls the brake', () => {
    const braked = tally(exception({ brake: 'CY' }), council('for'));
    expect(braked).toMatchObject({ result: 'not-adopted', isBraked: true });
    expect(braked.laws[0]).toMatchObject({ toAdopt: [], toStop: [] });
  });

  it('knows no brake outside it, and none of a State that is no member', () => {
    expect(tally(rules('qualified-majority', { brake: 'CY' }), council('for')).isBraked).toBe(false);
    expect(tally(exception({ brake: 'GB' }), council('for')).result).toBe('adopted');
  });

  it('gives way to unanimity where the decision has military implications', () => {
    expect(result(exception({ defence: 'yes' }), council('for', { HU: 'against' }))).toBe('not-adopted');
    expect(result(exception({ defence: 'no' }), council('for', { HU: 'against' }))).toBe('adopted');
    expect(result(exception({ defence: 'not-known' }), council('for', { HU: 'against' }))).toBe('open');
  });
});

it('a procedural question takes 14 of the 27 members, whoever takes part', () => {
  const simple = rules('simple-majority');
  const some = 'DE FR IT ES PL RO NL BE CZ SE PT GR HU';
  expect(result(simple, council('against', all(some, 'for')))).toBe('not-adopted');
  expect(result(simple, council('not-taking-part', all(`${some} MT`, 'for')))).toBe('adopted');
});

it('an objection ends a consensus, silence does not', () => {
  expect(result(rules('consensus'), council('for', { HU: 'abstains' }))).toBe('adopted');
  expect(result(rules('consensus'), council('for', { HU: 'against' }))).toBe('not-adopted');
});

it('says how many more it takes, and a smallest set of the unknown', () => {
  const open = tally(majority, council('not-known', all('DE FR IT ES', 'for')));
  expect(open.laws[0]?.short.states).toBe(11);
  expect(open.laws[0]?.toAdopt).toHaveLength(11);
  // twelve of the others hold more than 35 per cent
  expect(open.laws[0]?.toStop).toHaveLength(12);
});
