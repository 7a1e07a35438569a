import { AppError } from '#shared/base/errors';

/**
 * Enters that a package left, once it is written. Where that fails the package lies on its medium all the same, without a number
 * and an entry here: this is said, not that the export failed. @throws `file/not-entered`
 */
export async function entering(enter: () => Promise<unknown>): Promise<void> {
  try {
    await enter();
  } catch (cause) {
    throw new AppError('file/not-entered', {}, { cause });
  }
}
