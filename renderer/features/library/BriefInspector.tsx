import { memo, useDeferredValue, useMemo } from 'react';
import type { Brief } from '#shared/content/model';
import { outline } from '#shared/document/outline';
import { numberedReferences } from '#shared/document/references';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { hrefOf } from '../../ui/href-of';
import { InspectorSection } from '../../ui/Small';
import { SourceCard } from '../../ui/SourceCard';
import { Status } from '../../ui/Status';
import s from './inspector.module.css';
import { OvertakenList } from './OvertakenList';
import { Related } from './Related';
import { goTo, headingIn } from './scrolling';
import { confidenceOf } from './share-of-grounds';

interface Props {
  readonly brief: Brief;
  readonly day: string;
  /** The section being read. */
  readonly section: string;
}

/** Outline, what is overtaken, how far the grounds carry, every ground in reading order, and what belongs to it. */
export function BriefInspector({ brief, day, section }: Props) {
  // the text does not wait for what is told about it
  const told = useDeferredValue<Brief | undefined>(brief, undefined);
  return (
    <>
      <Outline brief={brief} section={section} />
      {told && <Facts brief={told} day={day} />}
    </>
  );
}

const Facts = memo(function Facts({ brief, day }: Omit<Props, 'section'>) {
  return (
    <>
      <OvertakenList brief={brief} day={day} />
      <Confidence brief={brief} />
      <Grounds brief={brief} />
      <Related brief={brief} />
    </>
  );
});

function Outline({ brief, section }: Omit<Props, 'day'>) {
  const t = useWords();
  const headings = useMemo(() => outline(brief.body).filter(({ level }) => level === 2), [brief]);
  return (
    <InspectorSection title={t('library.outline')}>
      <ol className={s['outline']}>
        {headings.map(({ id, text }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === section ? 'location' : undefined}
              onClick={() => goTo(headingIn(document.getElementById('main'), id))}
            >
              <span>{index + 1}</span>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ol>
    </InspectorSection>
  );
}

function Confidence({ brief }: { readonly brief: Brief }) {
  const t = useWords();
  const pack = usePack();
  const { total, unverified, shares } = useMemo(() => confidenceOf(pack, brief), [pack, brief]);
  return (
    <InspectorSection title={t('reader.confidence.title')}>
      {unverified > 0 && (
        <p>
          <Status level="unknown">{t('reader.confidence.share', { count: unverified, total })}</Status>
        </p>
      )}
      <ul className={s['shares']}>
        {shares.map(({ confidence, count }) => (
          <li key={confidence}>
            <span>{t(`reader.confidence.${confidence}`)}</span>
            <span className="num">{count}</span>
            <meter min={0} max={total} value={count} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

function Grounds({ brief }: { readonly brief: Brief }) {
  const t = useWords();
  const pack = usePack();
  const grounds = useMemo(() => numberedReferences(brief.body), [brief]);
  return (
    <InspectorSection title={t('library.sources')}>
      <ol className={s['grounds']}>
        {grounds.map(({ source, locator, number }) => {
          const found = pack.sources.find((one) => one.id === source);
          return (
            found && (
              <li key={`${source} ${locator}`} id={`brief-ground-${number}`} tabIndex={-1}>
                <span>{number}</span>
                <div>
                  <SourceCard source={{ ...found, addresses: [] }} locator={locator} />
                  <p>
                    <a href={hrefOf('source', source)}>{t('reader.citedBy')}</a>
                  </p>
                </div>
              </li>
            )
          );
        })}
      </ol>
    </InspectorSection>
  );
}
