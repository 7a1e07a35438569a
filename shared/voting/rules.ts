/**
 * The ways of voting that a sheet can be counted by. `unanimity-cfsp` is Article 31(1) TEU with its constructive
 * abstention, `qualified-majority-cfsp` the exception of Article 31(2) TEU with its brake and the bar of 31(4). Whether a
 * qualified majority is one of Article 16(4) TEU or of Article 238(2) TFEU follows from the proposal. `consensus`
 * also stands for a text to which all agree in silence.
 */
export const voteRules = [
  'unanimity-cfsp',
  'unanimity',
  'qualified-majority-cfsp',
  'qualified-majority',
  'simple-majority',
  'consensus',
] as const;
export type VoteRule = (typeof voteRules)[number];

/** What a State does in a vote. A position nobody entered is `not-known`; not taking part is a matter of law, not a vote. */
export const positions = ['for', 'against', 'abstains', 'abstains-formally', 'not-taking-part', 'not-known'] as const;
export type Position = (typeof positions)[number];

/** On whose proposal the Council acts. */
export const proposals = ['commission-or-hr', 'other', 'unknown'] as const;
export type Proposal = (typeof proposals)[number];

/** Whether the decision has military or defence implications. */
export const defenceAnswers = ['no', 'yes', 'not-known'] as const;
export type Defence = (typeof defenceAnswers)[number];
