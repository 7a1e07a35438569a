import { AppError } from '../base/errors';
import { isNewerFormat } from '../case/format';
import { type Draft, storedDraftSchema } from './model';
import { draftFormat } from './upgrade';

/**
 * The one gate for drafts, from the store or from a package.
 * @throws `store/newer` for a format this app does not know yet, `input/schema` for anything else unfit
 */
export function parseDraft(value: unknown): Draft {
  if (isNewerFormat(value, draftFormat.family, draftFormat.current))
    throw new AppError('store/newer', { format: draftFormat.family });
  const parsed = storedDraftSchema.safeParse(value);
  if (!parsed.success) throw new AppError('input/schema', { at: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}
