import type { Ground } from '../document/ground';
import type { VoteSheet } from './sheet';

/** What can decide a count: one provision of the treaties, or the practice of a text that nobody objects to. */
export const laws = [
  'teu-31-1',
  'tfeu-238-4',
  'teu-16-4',
  'tfeu-238-2',
  'tfeu-238-3-a',
  'tfeu-238-3-b',
  'tfeu-238-1',
  'consensus',
] as const;
export type Law = (typeof laws)[number];

/** Where each is written. */
export const lawGrounds: Readonly<Record<Law, readonly Ground[]>> = {
  'teu-31-1': [{ source: 'G*', locator: 'Art. 31(1) TEU' }],
  'tfeu-238-4': [{ source: 'G*', locator: 'Art. 238(4) TFEU' }],
  'teu-16-4': [{ source: 'G*', locator: 'Art. 16(4) TEU' }],
  'tfeu-238-2': [{ source: 'G*', locator: 'Art. 238(2) TFEU' }],
  'tfeu-238-3-a': [{ source: 'G*', locator: 'Art. 238(3)(a) TFEU' }],
  'tfeu-238-3-b': [{ source: 'G*', locator: 'Art. 238(3)(b) TFEU' }],
  'tfeu-238-1': [{ source: 'G*', locator: 'Art. 238(1) TFEU' }],
  consensus: [{ source: 'G*', locator: 'Art. 15(4) TEU' }, { source: 'G' }],
};

/** What Article 31 TEU says of a qualified majority in the common foreign policy: when, its brake, and its bar. */
export const exceptionGrounds = {
  cases: [{ source: 'G*', locator: 'Art. 31(2) TEU, first subparagraph' }],
  brake: [{ source: 'G*', locator: 'Art. 31(2) TEU, second subparagraph' }],
  defence: [{ source: 'G*', locator: 'Art. 31(4) TEU' }],
} as const satisfies Readonly<Record<string, readonly Ground[]>>;

/** The qualified majorities: each with its share of members and whether few opponents are enough to stop it. */
export const majorities = {
  'teu-16-4': { members: 55, atLeast: 15, blocking: 'four' },
  'tfeu-238-2': { members: 72, atLeast: 0, blocking: 'none' },
  'tfeu-238-3-a': { members: 55, atLeast: 0, blocking: 'share' },
  'tfeu-238-3-b': { members: 72, atLeast: 0, blocking: 'none' },
} as const;
export type MajorityLaw = keyof typeof majorities;

/** Whether a law is one of the qualified majorities. */
export function isMajority(law: Law): law is MajorityLaw {
  return Object.hasOwn(majorities, law);
}

type Asked = Pick<VoteSheet, 'rule' | 'proposal' | 'defence'>;

/** The laws that may decide: more than one where the proposal, or military implications, are not known. */
export function lawsOf({ rule, proposal, defence }: Asked, allTakePart: boolean): readonly Law[] {
  if (rule === 'unanimity-cfsp') return ['teu-31-1'];
  if (rule === 'unanimity') return ['tfeu-238-4'];
  if (rule === 'simple-majority') return ['tfeu-238-1'];
  if (rule === 'consensus') return ['consensus'];
  if (rule === 'qualified-majority-cfsp' && defence === 'yes') return ['teu-31-1'];
  const lower: Law = allTakePart ? 'teu-16-4' : 'tfeu-238-3-a';
  const higher: Law = allTakePart ? 'tfeu-238-2' : 'tfeu-238-3-b';
  const qualified = { 'commission-or-hr': [lower], other: [higher], unknown: [lower, higher] }[proposal];
  return rule === 'qualified-majority-cfsp' && defence === 'not-known' ? [...qualified, 'teu-31-1'] : qualified;
}
