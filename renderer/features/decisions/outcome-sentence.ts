import type { Assessment } from '#shared/decision/assess';
import { useWords } from '../../i18n';

/** "Two measures are open, one is possible, one is blocked." */
export function useOutcomeSentence(asked: readonly Assessment[]): string {
  const t = useWords();
  const numbers = t('decisions.numbers', { returnObjects: true });
  const parts: string[] = [];
  for (const status of ['open', 'possible', 'blocked'] as const) {
    const count = asked.filter((one) => one.status === status).length;
    if (count === 0) continue;
    const word = numbers[count] ?? String(count);
    const isFirst = parts.length === 0;
    if (status === 'open') parts.push(t('decisions.outcome.open', { count, word }));
    else if (status === 'possible')
      parts.push(
        isFirst
          ? t('decisions.outcome.possibleFirst', { count, word })
          : t('decisions.outcome.possible', { count, word }),
      );
    else
      parts.push(
        isFirst
          ? t('decisions.outcome.blockedFirst', { count, word })
          : t('decisions.outcome.blocked', { count, word }),
      );
  }
  if (parts.length === 0) return t('decisions.outcome.none');
  const sentence = t('decisions.outcome.sentence', { parts: parts.join(', ') });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
