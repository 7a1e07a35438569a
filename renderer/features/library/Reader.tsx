import { useMemo } from 'react';
import type { Brief } from '#shared/content/model';
import { numberedReferences } from '#shared/document/references';
import { toText } from '#shared/document/to-text';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { DocumentView } from '../../ui/DocumentView';
import { officialDay } from '../../ui/dates';
import { ScreenTitle } from '../../ui/Screen';
import { Status } from '../../ui/Status';
import { hrefOf } from './href-of';
import s from './library.module.css';

const WORDS_A_MINUTE = 220;

/** A brief as it is read: serif, numbered sections, each claim with the badge of its ground. */
export function Reader({ brief }: { readonly brief: Brief }) {
  const t = useWords();
  const pack = usePack();
  const numbered = useMemo(() => numberedReferences(brief.body), [brief]);
  const minutes = useMemo(
    () => Math.max(1, Math.round(toText(brief.body).split(/\s+/).length / WORDS_A_MINUTE)),
    [brief],
  );
  const titleOf = (source: string) => pack.sources.find((one) => one.id === source)?.title ?? source;
  const unverified = numbered.filter(({ source }) => {
    const confidence = pack.sources.find((one) => one.id === source)?.confidence;
    return confidence === 'unverified' || confidence === 'judgement';
  }).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={s['reader']} tabIndex={0} role="region" aria-label={brief.title} key={brief.id}>
      <article className={s['paper']}>
        <ScreenTitle focusKey={brief.id}>{brief.title}</ScreenTitle>
        <p className={s['by']}>
          <span>{t('library.asOf', { date: officialDay(brief.asOf) })}</span>
          <span>{t('library.minutes', { count: minutes })}</span>
          {unverified > 0 && <Status level="unknown">{t('library.notVerified', { count: unverified })}</Status>}
        </p>
        <p className={s['summary']}>{brief.summary}</p>
        <DocumentView
          document={brief.body}
          numbered
          hrefOf={hrefOf}
          ground={(source, locator) => {
            const number = numbered.findIndex((one) => one.source === source && one.locator === locator) + 1;
            const name = locator ? `${titleOf(source)}, ${locator}` : titleOf(source);
            return {
              number,
              label: t('library.groundLabel', { number, name }),
              onOpen: () => document.getElementById(`brief-ground-${number}`)?.focus(),
            };
          }}
        />
      </article>
    </div>
  );
}
