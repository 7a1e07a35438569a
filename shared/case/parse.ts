import { AppError } from '../base/errors';
import { type CaseFile, caseSchema } from './model';

/**
 * The one gate for case files, from the store or from a package. Formats are numbered; a step for each older one will
 * stand here. @throws `store/newer` for a format this app does not know yet, `input/schema` for anything else unfit
 */
export function parseCase(value: unknown): CaseFile {
  if (isNewer(value)) throw new AppError('store/newer', { format: 'valise-case' });
  const parsed = caseSchema.safeParse(value);
  if (!parsed.success) throw new AppError('input/schema', { at: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value)) return false;
  const version = /^valise-case\/([1-9]\d{0,8})$/.exec(String(value.format))?.[1];
  return version !== undefined && Number(version) > 1;
}
