import type { FactKey } from '../case/model';

/** The six facts as a receipt names them. */
export const factNames: Readonly<Record<FactKey, string>> = {
  activity: 'What happened',
  when: 'When it began',
  victim: 'Who was hit',
  effect: 'Effects',
  abroad: 'Third State concerned',
  running: 'Still running',
};

export const attributionNames = {
  technical: 'Technical attribution',
  legal: 'Legal attribution',
  political: 'Political attribution',
} as const;

/** Words of the readable form. */
export const words = {
  title: 'Decision receipt',
  about:
    'This receipt holds a decision as it stood: the facts with their sources, the questions with their answers, and what followed from them. It names measures as open, possible or blocked and recommends none.',
  notSigned:
    'A receipt is not a signature. It shows that nothing in it was changed since its fingerprint was read out; it does not show who made it.',
  fingerprint: 'Fingerprint',
  codeAlt: 'Two-dimensional code with the address of this receipt. Its fingerprint reads:',
  digest: 'Digest (SHA-256)',
  case: 'Case',
  madeAt: 'Made',
  madeBy: 'Made by',
  marking: 'Marking',
  content: 'Content',
  lawDate: 'Law as of',
  engine: 'Engine',
  leftOut: 'Left out of this copy',
  leftOutCount: (count: number, all: number) =>
    `${count} of ${all} pieces. Their digests stay, so that the fingerprint is the same.`,
  leftOutPiece: 'left out',
  titleLeftOut: 'Title left out',
  sample: 'SAMPLE: invented case, for practice only',
  facts: 'Facts',
  records: 'Records of the case',
  path: 'Questions and answers',
  conclusions: 'Conclusions',
  measures: 'Measures',
  grounds: 'Grounds',
  pinned: 'What this rests on',
  question: 'Question',
  answer: 'Answer',
  kind: 'Kind',
  by: 'By',
  reason: 'Reason',
  confidence: 'Confidence',
  source: 'Source',
  at: 'Given',
  number: 'No.',
  measure: 'Measure',
  status: 'Status',
  decider: 'Decides',
  vote: 'Vote',
  because: 'Rests on',
  missing: 'Not known',
  notAsked: 'not asked',
  tree: 'Questions',
  version: 'Version',
  piece: 'Digest',
  none: 'None',
  notVerified: 'not verified',
  unknown: 'Not known yet',
  open: 'Not looked at',
  answeredUnder: (version: number) => `answered under version ${version}`,
} as const;

export const kindWords = { fact: 'Fact', assessment: 'Assessment', choice: 'Political choice' } as const;
export const statusWords = { open: 'Open', possible: 'Possible', blocked: 'Blocked' } as const;
export const confidenceWords = { low: 'Low', moderate: 'Moderate', high: 'High' } as const;
export const voteWords = {
  none: 'No vote',
  instruction: 'Instruction, no vote',
  'agreement-of-all': 'Agreement of all Member States',
  unanimity: 'Unanimity',
  consensus: 'Consensus',
  'qualified-majority': 'Qualified majority',
} as const;
export const truthWords = { yes: 'Yes', no: 'No', unknown: 'Not known yet' } as const;

/** The number at the foot of a page. */
export const pageWords = (page: number, pages: number) => `Page ${page} of ${pages}`;
