import type { CaseFile, Fact, FactKey } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import type { Answers } from '#shared/decision/model';

export const empty = newCase({
  id: '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6b',
  now: Date.UTC(2026, 10, 20, 9, 30),
  title: 'Hospital ransomware',
  marking: 'LIMITE',
});

export const known = (more: Partial<Fact> = {}): Fact => ({
  status: 'known',
  text: 'Something happened.',
  source: 'CSIRT report',
  sourceDate: '2026-11-12',
  confidence: 'high',
  ...more,
});

/** All six facts known and with a source. */
export const full: CaseFile = {
  ...empty,
  facts: {
    activity: known({ text: 'Malicious software encrypted records.' }),
    when: known({ at: '2026-11-10T04:20:00Z' }),
    victim: known({ state: 'Aurelia', sector: 'health' }),
    effect: known({ text: 'Patients were moved.' }),
    abroad: known({ state: 'Vardania' }),
    running: known({ running: 'yes' }),
  },
};

export const withFact = (file: CaseFile, key: FactKey, fact: Partial<Fact>): CaseFile => ({
  ...file,
  facts: { ...file.facts, [key]: { ...file.facts[key], ...fact } },
});

export const withTrees = (file: CaseFile, trees: Readonly<Record<string, Answers>>): CaseFile => ({
  ...file,
  trees: Object.fromEntries(
    Object.entries(trees).map(([id, answers]) => [id, { version: 1, answers: { ...answers } }]),
  ),
});
