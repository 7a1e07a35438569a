import { AppError } from '../base/errors';
import { z } from '../base/zod';
import { isNewerFormat } from './format';
import { type CaseFile, caseSchema } from './model';
import { caseFormat, upgradeCase } from './upgrade';

/** The schema for what rests in the store: earlier formats are brought up to date on the way. */
export const storedCaseSchema: z.ZodType<CaseFile> = z.preprocess(upgradeCase, caseSchema);

/**
 * The one gate for case files, from the store or from a package.
 * @throws `store/newer` for a format this app does not know yet, `input/schema` for anything else unfit
 */
export function parseCase(value: unknown): CaseFile {
  const { family, current } = caseFormat;
  if (isNewerFormat(value, family, current)) throw new AppError('store/newer', { format: family });
  const parsed = storedCaseSchema.safeParse(value);
  if (!parsed.success) throw new AppError('input/schema', { at: placeOf(parsed.error) });
  return parsed.data;
}

/** Where a file does not have its form: names of fields and ids, never what stands there. */
function placeOf({ issues }: z.ZodError): string {
  return (issues[0]?.path.join('.') ?? '').slice(0, 120);
}
