import { AppError, type ErrorCode } from '#shared/base/errors';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';

/** A finding about a package, in words; those that need none of their own share one sentence. */
export function useCodeWords(): (code: ErrorCode) => string {
  const t = useWords();
  const all: Readonly<Record<string, string>> = t('packages.code', { returnObjects: true });
  return (code) =>
    code.startsWith('trust/')
      ? errorWords(new AppError(code)).text
      : (all[code.replace('package/', '')] ?? t('packages.code.other'));
}
