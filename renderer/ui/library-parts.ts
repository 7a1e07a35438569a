/** The reading screens of the library area, in the order of their tabs. Their names stand in `i18n` under `reference.tabs`. */
export const libraryParts = [
  { id: 'briefs', href: '/library' },
  { id: 'timeline', href: '/timeline' },
  { id: 'glossary', href: '/glossary' },
  { id: 'studies', href: '/studies' },
  { id: 'sources', href: '/sources' },
  { id: 'acts', href: '/acts' },
  { id: 'measures', href: '/measures' },
  { id: 'clauses', href: '/clauses' },
  { id: 'wording', href: '/wording' },
  { id: 'aboutContent', href: '/about-content' },
] as const;

export type LibraryPart = (typeof libraryParts)[number]['id'];
