import { z } from '../base/zod';
import { type CaseFile, factKeys } from '../case/model';
import type { OpenPoint } from '../case/parts';
import { groundSchema } from '../document/ground';
import { contentIdSchema } from './dated';

const words = z.string().min(1).max(300);

/** What a new case of one kind begins with: `content/case-templates/<id>.yaml`. It states nothing: prompts are questions. */
export const caseTemplateSchema = z.strictObject({
  id: contentIdSchema,
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(400),
  /** Its place in the list: the lower first. */
  order: z.int().min(0).default(100),
  /** Beside a fact: what is looked for in a case of this kind. Never the fact itself. */
  prompts: z.partialRecord(z.enum(factKeys), words).default({}),
  /** What is open from the start, each with who is asked. */
  points: z
    .array(z.strictObject({ text: words, actor: contentIdSchema, grounds: z.array(groundSchema).min(1).max(4) }))
    .max(20)
    .default([]),
  /** Evidence to ask for, and who usually holds it. */
  evidence: z
    .array(
      z.strictObject({
        text: words,
        actor: contentIdSchema.optional(),
        grounds: z.array(groundSchema).min(1).max(4),
      }),
    )
    .max(20)
    .default([]),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type CaseTemplate = z.infer<typeof caseTemplateSchema>;

interface Begun {
  readonly template: CaseTemplate;
  /** One id for each of its points. */
  readonly ids: readonly string[];
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
}

/** A new case with what its template begins with. All six facts stay open: a template knows nothing of an incident. */
export function withTemplate(file: CaseFile, { template, ids, now }: Begun): CaseFile {
  const createdAt = new Date(now).toISOString();
  const points = template.points.flatMap(({ text, actor }, at): readonly OpenPoint[] => {
    const id = ids[at];
    if (id === undefined) return [];
    return [{ id, text, actor, owner: '', due: '', status: 'open', reply: '', createdAt }];
  });
  const added = Object.fromEntries(points.map((point) => [point.id, point]));
  return { ...file, template: template.id, points: { ...file.points, ...added } };
}
