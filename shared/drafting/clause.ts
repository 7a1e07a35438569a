import { z } from '../base/zod';
import { codeIds } from '../decision/attribution';
import { groundSchema } from '../document/ground';
import { templateKinds } from './kinds';

/** The bank of agreed language: clauses by theme, and the formulae of diplomatic papers, in English and French. */
export const themes = [
  'opening',
  'condemnation',
  'solidarity',
  'attribution',
  'norms',
  'international-law',
  'due-diligence',
  'human-rights',
  'call',
  'readiness',
  'partners',
  'sanctions',
  'closing',
  'procedure',
  'press',
] as const;
export type Theme = (typeof themes)[number];

/** Where the language was agreed. `own` is a wording of ours after texts that exist. */
export const clauseLevels = ['treaty', 'un', 'european-council', 'council', 'hr', 'own'] as const;

export const clauseSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  kind: z.enum(['clause', 'formula']),
  /** Kinds of papers that it is a form of; without it, any paper in its person may hold it. */
  forms: z.array(z.enum(templateKinds)).min(1).max(6).optional(),
  theme: z.enum(themes),
  title: z.string().min(1).max(120),
  level: z.enum(clauseLevels),
  /** When the language was agreed or, for our own, last looked at: a day, a month or a year. */
  asOf: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
  /** The attribution code that the wording amounts to, where it speaks of an author. */
  code: z.enum(codeIds).optional(),
  /**
   * Which State stands where the words leave one open. `other`: none that the case knows under a name of its own, so that
   * nothing is filled in by itself.
   */
  state: z.enum(['author', 'host', 'victim', 'other']).optional(),
  /** What to watch when it is used. */
  note: z.string().max(300).optional(),
  en: z.string().min(1).max(900),
  fr: z.string().min(1).max(1100).optional(),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type Clause = z.infer<typeof clauseSchema>;
