/** Words that a paper adds to the text, in its own language: they stand on it beside sentences of that language. */
export interface PaperWords {
  readonly grounds: string;
  readonly notes: { readonly heading: string; readonly word: string };
  readonly sample: string;
  readonly unverified: string;
  readonly copy: string;
  readonly page: string;
  readonly of: string;
  readonly receipt: string;
  /** What of the content the paper rests on. */
  readonly edition: (of: EditionParts) => string;
}

export interface EditionParts {
  readonly content: string;
  readonly law: string;
  readonly template: string;
  readonly version: number;
}

const english: PaperWords = {
  grounds: 'Grounds',
  notes: { heading: 'Notes', word: 'note' },
  sample: 'SAMPLE: invented case, for practice only',
  unverified: 'not verified',
  copy: 'Copy',
  page: 'Page',
  of: 'of',
  receipt: 'What this text rests on, to be checked without the app',
  edition: ({ content, law, template, version }) =>
    `Content ${content}, law as of ${law}. Template ${template}, version ${version}.`,
};

const words: Readonly<Record<string, PaperWords>> = {
  en: english,
  fr: {
    grounds: 'Fondements',
    notes: { heading: 'Notes', word: 'note' },
    sample: 'EXEMPLE\u00a0: cas fictif, à des fins d’exercice uniquement',
    unverified: 'non vérifié',
    copy: 'Exemplaire',
    page: 'Page',
    of: 'sur',
    receipt: 'Ce sur quoi repose ce texte, vérifiable sans l’application',
    edition: ({ content, law, template, version }) =>
      `Contenu ${content}, état du droit au ${law}. Modèle ${template}, version ${version}.`,
  },
  de: {
    grounds: 'Grundlagen',
    notes: { heading: 'Anmerkungen', word: 'Anm.' },
    sample: 'MUSTER: erfundener Fall, nur zur Übung',
    unverified: 'nicht überprüft',
    copy: 'Ausfertigung',
    page: 'Seite',
    of: 'von',
    receipt: 'Worauf dieser Text beruht, ohne die Anwendung überprüfbar',
    edition: ({ content, law, template, version }) =>
      `Inhalt ${content}, Rechtsstand ${law}. Vorlage ${template}, Version ${version}.`,
  },
};

/** Those of a language; English where a paper is in a third one. */
export function paperWords(language: string): PaperWords {
  return Object.hasOwn(words, language) ? (words[language] ?? english) : english;
}

const regions: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' };

/** The language of a paper with its region; British English for English, as the institutions write it. */
export function paperLanguage(language: string): string {
  return Object.hasOwn(regions, language) ? (regions[language] ?? language) : language;
}
