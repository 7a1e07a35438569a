import type { Identifier } from '../case/listing';
import { officialDate } from '../drafting/instant';
import type { PaperWords } from './reasons';

/** Words that the papers of a listing add to what was typed, in the language of the paper. */
export interface ListingWords extends PaperWords {
  readonly identifier: (kind: Identifier['kind']) => string;
  /** Heads of the annex: name, identifiers, reasons, date. */
  readonly heads: readonly [string, string, string, string];
  readonly similarNone: string;
  readonly similarOpen: string;
}

type Kinds = Readonly<Record<Identifier['kind'], string>>;

/** What identifies somebody, in English; the screen of the lab says the same words. */
export const englishKinds: Kinds = {
  'birth-date': 'Date of birth',
  'birth-place': 'Place of birth',
  nationality: 'Nationality',
  passport: 'Passport',
  'id-number': 'Identity number',
  gender: 'Gender',
  function: 'Function',
  address: 'Address',
  'registration-place': 'Place of registration',
  'registration-date': 'Date of registration',
  'registration-number': 'Registration number',
  'place-of-business': 'Principal place of business',
  other: 'Other',
};
const frenchKinds: Kinds = {
  'birth-date': 'Date de naissance',
  'birth-place': 'Lieu de naissance',
  nationality: 'Nationalité',
  passport: 'Passeport',
  'id-number': 'Numéro d’identité',
  gender: 'Sexe',
  function: 'Fonction',
  address: 'Adresse',
  'registration-place': 'Lieu d’enregistrement',
  'registration-date': 'Date d’enregistrement',
  'registration-number': 'Numéro d’enregistrement',
  'place-of-business': 'Principal établissement',
  other: 'Autre',
};

const english: ListingWords = {
  piece: (number) => `E${number}`,
  fact: 'Fact on file',
  yes: 'may be shown: yes',
  no: 'may be shown: no',
  identifier: (kind) => englishKinds[kind],
  heads: ['Name and aliases', 'Identifiers', 'Reasons', 'Date of listing'],
  similarNone: 'Compared with the subjects that the content names and with this vault: none near.',
  similarOpen: 'not looked into',
};
const french: ListingWords = {
  piece: (number) => `E${number}`,
  fact: 'Fait versé au dossier',
  yes: 'communicable\u00a0: oui',
  no: 'communicable\u00a0: non',
  identifier: (kind) => frenchKinds[kind],
  heads: ['Nom et alias', 'Éléments d’identification', 'Motifs', 'Date de l’inscription'],
  similarNone:
    'Comparaison faite avec les personnes et entités que nomme le contenu et avec ce coffre\u00a0: aucun nom proche.',
  similarOpen: 'non examiné',
};

/** Those of a language; English where a paper is in a third one. */
export function listingWords(language: string): ListingWords {
  return language === 'fr' ? french : english;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** In French, what a cell of the annex says that is words of the paper alone: a head, a date, identifiers by their kind. */
export function annexPhrase(text: string): string | undefined {
  const head = english.heads.indexOf(text);
  if (head !== -1) return french.heads[head];
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  if (months.includes(month)) {
    const number = String(months.indexOf(month) + 1).padStart(2, '0');
    return officialDate(`${year}-${number}-${day.padStart(2, '0')}`, 'fr');
  }
  const parts = text.split('; ').map(identifierInFrench);
  return parts.every((part) => part !== undefined) ? parts.join('\u00a0; ') : undefined;
}

function identifierInFrench(text: string): string | undefined {
  const kinds = Object.entries(englishKinds) as [Identifier['kind'], string][]; // Object.entries forgets the keys
  const found = kinds.find(([, label]) => text.startsWith(`${label}: `));
  // what stands behind the label is a figure or a name; words of the person's own are the translator's
  if (!found || /\p{Ll}{3,} \p{Ll}{2,}/u.test(text.slice(found[1].length))) return undefined;
  return `${frenchKinds[found[0]]}\u00a0: ${text.slice(found[1].length + 2)}`;
}
