import { z } from '../base/zod';
import { pillars } from '../matrix/model';

/** Shapes of the files that have no model of their own. */
// no mark that nobody sees may change what is read
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

export const packFileSchema = z.strictObject({
  series: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/),
  version: z.int().min(1),
  label: z.string().min(1).max(40),
  lawDate: z.iso.date(),
  /** What is new in this edition and what to do, for whoever installs it: lines of plain text. */
  notes: z
    .string()
    .min(1)
    .max(4000)
    .refine((text) => text.isWellFormed() && !unseen.test(text.replaceAll('\n', ' ')))
    .optional(),
});
export type PackFile = z.infer<typeof packFileSchema>;

export const pillarsFileSchema = z.record(
  z.enum(pillars),
  z.strictObject({ title: z.string().min(1).max(120), short: z.string().min(1).max(40) }),
);
export type PillarsFile = z.infer<typeof pillarsFileSchema>;

/** What a file of the content folder is, by its path; `undefined` for a place that has no meaning. */
export type FileKind = (typeof kinds)[number][0];

const kinds = [
  ['pack', /^pack\.yaml$/],
  ['statements', /^sources\/statements-[^/]+\.yaml$/],
  ['sources', /^sources\/register\.yaml$/],
  ['briefs', /^briefs\/[^/]+\.md$/],
  ['actors', /^matrix\/actors\.yaml$/],
  ['duties', /^matrix\/duties\.yaml$/],
  ['pillars', /^matrix\/pillars\.yaml$/],
  ['matters', /^matrix\/matters\.yaml$/],
  ['words', /^trees\/[^/]+\.[a-z]{2}\.yaml$/],
  ['graphs', /^trees\/[^/.]+\.yaml$/],
  ['measures', /^measures\/[^/]+\.yaml$/],
  ['templates', /^templates\/[^/]+\.md$/],
  ['templateTexts', /^templates\/[a-z]{2}\/[^/]+\.md$/],
  ['glossary', /^glossary\/[^/]+\.yaml$/],
  ['samples', /^cases\/[^/]+\.yaml$/],
  ['caseTemplates', /^case-templates\/[^/]+\.yaml$/],
  ['acts', /^acts\/[^/]+\.yaml$/],
  ['events', /^timeline\/[^/]+\.yaml$/],
  ['studies', /^studies\/[^/]+\.md$/],
  ['scenarios', /^scenarios\/[^/]+\.yaml$/],
  ['changes', /^changes\/[^/]+\.yaml$/],
  ['states', /^states\/(member-states|others)\.yaml$/],
  ['populations', /^states\/populations\.yaml$/],
  ['codes', /^attribution\/codes\.yaml$/],
  ['calendars', /^calendars\/(institutions|member-states|hosts)\.yaml$/],
  ['periods', /^calendars\/rules\.yaml$/],
  ['chains', /^calendars\/chains\.yaml$/],
  ['regimes', /^listing\/regimes\.yaml$/],
  ['criteria', /^listing\/criteria\.yaml$/],
  ['regimeQuestions', /^listing\/questions\.yaml$/],
  ['coverageRules', /^listing\/coverage\.yaml$/],
  ['listed', /^listing\/listed\.yaml$/],
  ['routes', /^routes\/[^/]+\.yaml$/],
  ['wordingRules', /^wording\/rules\.yaml$/],
  ['wordingClaims', /^wording\/claims\.yaml$/],
  ['wordingSpeech', /^wording\/speech\.yaml$/],
  ['lexicons', /^wording\/lexicon\.[a-z]{2}\.yaml$/],
  ['clauses', /^clauses\/[^/]+\.yaml$/],
] as const;

export function fileKind(path: string): FileKind | undefined {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0];
}
