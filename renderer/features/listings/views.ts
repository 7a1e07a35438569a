export const views = ['subject', 'criteria', 'regime', 'brief', 'papers'] as const;
export type View = (typeof views)[number];

/** The key of each part; single letters, which can be switched off. */
export const viewKeys: Readonly<Record<View, string>> = {
  subject: 's',
  criteria: 'c',
  regime: 'r',
  brief: 'o',
  papers: 'p',
};

/** Each part as a command. */
export const viewCommands: readonly { readonly id: string; readonly view: View }[] = [
  { id: 'listing.subject', view: 'subject' },
  { id: 'listing.criteria', view: 'criteria' },
  { id: 'listing.regime', view: 'regime' },
  { id: 'listing.brief', view: 'brief' },
  { id: 'listing.papers', view: 'papers' },
];

export function isView(value: string | undefined): value is View {
  return views.some((view) => view === value);
}

/** Where a part of a listing stands. */
export function addressOf(caseId: string, listing: string, view: View): string {
  return `/cases/${caseId}/listings/${listing}/${view}`;
}
