import { FileX2, Inbox, Phone } from 'lucide-react';
import { type Check, type Level, levelOf, type Verdict, worstLevel } from '#shared/package/index';
import { useWords } from '../../i18n';
import { Eyebrow } from '../../ui/Small';
import { Status, toneOf } from '../../ui/Status';
import { useCodeWords } from './use-code-words';
import { useFactWords } from './use-fact-words';
import s from './verdict.module.css';

/** Every check in words: its result, and what was found. */
export function VerdictChecks({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords();
  const codeWords = useCodeWords();
  const factWords = useFactWords();
  return (
    <table className={s['checks']}>
      <caption className="vh">{t('packages.verify.checks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('packages.verify.check')}</th>
          <th scope="col">{t('packages.verify.result')}</th>
          <th scope="col">{t('packages.verify.finding')}</th>
        </tr>
      </thead>
      <tbody>
        {verdict.checks.map((check) => {
          const { step, code, place, facts } = check;
          const figures = facts ? [factWords(facts)] : [];
          const level = levelOfCheck(check, verdict);
          return (
            <tr key={`${step} ${code} ${place}`} className={level === 'valid' ? undefined : s[toneOf(level)]}>
              <th scope="row">{t(`packages.verify.step.${step}`)}</th>
              <td>
                <Status level={level}>{t(`packages.verify.results.${level}`)}</Status>
              </td>
              <td>
                {code
                  ? [codeWords(code), ...figures.map((said) => `${said}.`)].join(' ')
                  : [...figures, t(`packages.verify.ok.${step}`)].join('. ')}{' '}
                {place && <bdi className="dim">{place}</bdi>}{' '}
                {code && <code className="dim">{code.replace('package/', '')}</code>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A check is never worse than the whole: the verdict knows circumstances that a code alone does not. */
function levelOfCheck({ ok, code }: Check, { level, foreign }: Verdict): Level {
  if (ok || code === undefined) return 'valid';
  const own = levelOf(code, foreign ? 'foreign' : 'strict');
  return worstLevel([own, level]) === level ? own : level;
}

/** What is left to do with a file that did not pass. */
export function WhatToDo() {
  const t = useWords();
  const steps = [
    [Phone, t('packages.verify.toDo.call')],
    [Inbox, t('packages.verify.toDo.again')],
    [FileX2, t('packages.verify.toDo.nowhere')],
  ] as const;
  return (
    <section className={s['part']}>
      <Eyebrow>{t('packages.verify.toDo.title')}</Eyebrow>
      <ul className={s['toDo']}>
        {steps.map(([Icon, words]) => (
          <li key={words}>
            <Icon />
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
