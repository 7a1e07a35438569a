/**
 * Kinds of papers: who speaks and in which form decides what a reviewer looks for. The group is where people look for
 * the template.
 */
export const templateGroups = ['approach', 'public', 'sanctions', 'support', 'partners', 'internal'] as const;
export type TemplateGroup = (typeof templateGroups)[number];

export const templateKinds = [
  'instruction',
  'speaking-points',
  'joint-demarche',
  'note-verbale',
  'aide-memoire',
  'non-paper',
  'letter',
  'memorandum',
  'report',
  'declaration-on-behalf',
  'statement',
  'lines',
  'joint-statement',
  'conclusions',
  'alignment',
  'listing',
  'notice',
  'support-request',
  'programme',
  'internal',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

const groups: Readonly<Record<TemplateKind, TemplateGroup>> = {
  instruction: 'approach',
  'speaking-points': 'approach',
  'joint-demarche': 'approach',
  'note-verbale': 'approach',
  'aide-memoire': 'approach',
  'non-paper': 'approach',
  letter: 'approach',
  memorandum: 'approach',
  report: 'approach',
  'declaration-on-behalf': 'public',
  statement: 'public',
  lines: 'public',
  'joint-statement': 'public',
  conclusions: 'public',
  alignment: 'public',
  listing: 'sanctions',
  notice: 'sanctions',
  'support-request': 'support',
  programme: 'partners',
  internal: 'internal',
};

/** Where a kind of paper stands in the list of templates. */
export function groupOf(kind: TemplateKind): TemplateGroup {
  return groups[kind];
}

const inThirdPerson: readonly TemplateKind[] = [
  'note-verbale',
  'aide-memoire',
  'non-paper',
  'memorandum',
  'conclusions',
  'listing',
  'notice',
];

/** Whether a paper of this kind never says "we" or "I". */
export function isInThirdPerson(kind: TemplateKind): boolean {
  return inThirdPerson.includes(kind);
}

/** Whether a paper of this kind may speak on behalf of the European Union: the 27 have agreed it word by word. */
export function speaksForUnion(kind: TemplateKind): boolean {
  return kind === 'declaration-on-behalf';
}

const inHouse: readonly TemplateKind[] = ['internal', 'report', 'instruction'];

/** Whether a paper of this kind goes to others than those who work on the file. */
export function isOutgoing(kind: TemplateKind): boolean {
  return !inHouse.includes(kind);
}

const handedOver: readonly TemplateKind[] = ['note-verbale', 'aide-memoire', 'letter'];

/** Whether a paper of this kind is left with a third State: the mark of its draft is for the house and stays there. */
export function isHandedOver(kind: TemplateKind): boolean {
  return handedOver.includes(kind);
}

/** Whether a paper of this kind is part of an act under the sanctions regime, and bound to its terms. */
export function isLegal(kind: TemplateKind): boolean {
  return kind === 'listing' || kind === 'notice';
}
