import type { CaseFile } from '#shared/case/model';
import { type OpenPoint, pointSchema } from '#shared/case/parts';

/** The case with a point more, made by hand now. */
export function newPoint(file: CaseFile, { text, actor }: Partial<Pick<OpenPoint, 'text' | 'actor'>>): CaseFile {
  const id = crypto.randomUUID();
  const createdAt = new Date().toISOString();
  const point = pointSchema.parse({ id, text, createdAt, ...(actor === undefined ? {} : { actor }) });
  return { ...file, points: { ...file.points, [id]: point } };
}
