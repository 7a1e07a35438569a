import { AppError } from '../base/errors';
import { isNewerFormat } from './format';
import { type CaseFile, caseSchema } from './model';

/**
 * The one gate for case files, from the store or from a package. Formats are numbered; a step for each older one will
 * stand here. @throws `store/newer` for a format this app does not know yet, `input/schema` for anything else unfit
 */
export function parseCase(value: unknown): CaseFile {
  if (isNewerFormat(value, 'valise-case', 1)) throw new AppError('store/newer', { format: 'valise-case' });
  const parsed = caseSchema.safeParse(value);
  if (!parsed.success) throw new AppError('input/schema', { at: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}
