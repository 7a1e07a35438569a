import { AppError, type ErrorCode, type ErrorDetails } from '#shared/base/errors';
import { i18n, type WordKey } from './instance';

export interface ErrorWords {
  readonly text: string;
  readonly code: ErrorCode;
}

/** One honest sentence for any thrown value. A code without words of its own gets the general message. */
export function errorWords(thrown: unknown): ErrorWords {
  const code: ErrorCode = thrown instanceof AppError ? thrown.code : 'app/unexpected';
  const details: ErrorDetails = thrown instanceof AppError ? thrown.details : {};
  const key = `errors.${code.replace('/', '__')}`;
  // the key is made from the list of codes; whether it has words is asked at once
  const text = i18n.exists(key) ? i18n.t(key as WordKey, { ...details }) : i18n.t('errors.general');
  return { text: String(text), code };
}
