import { useMemo } from 'react';
import type { Brief } from '#shared/content/model';
import { outline } from '#shared/document/outline';
import { numberedReferences } from '#shared/document/references';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { InspectorSection } from '../../ui/Small';
import { SourceCard } from '../../ui/SourceCard';
import s from './library.module.css';

/** Outline, and every ground of the brief in reading order. */
export function BriefInspector({ brief }: { readonly brief: Brief; readonly ground: string | undefined }) {
  const t = useWords();
  const pack = usePack();
  const headings = useMemo(() => outline(brief.body).filter(({ level }) => level === 2), [brief]);
  const grounds = useMemo(() => numberedReferences(brief.body), [brief]);
  return (
    <>
      <InspectorSection title={t('library.outline')}>
        <ol className={s['outline']}>
          {headings.map(({ id, text }, index) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(id)}>
                <span>{index + 1}</span>
                <span>{text}</span>
              </button>
            </li>
          ))}
        </ol>
      </InspectorSection>
      <InspectorSection title={t('library.sources')}>
        <ol className={s['grounds']}>
          {grounds.map(({ source, locator }, index) => {
            const found = pack.sources.find((one) => one.id === source);
            return (
              found && (
                <li key={`${source} ${locator}`} id={`brief-ground-${index + 1}`} tabIndex={-1}>
                  <span>{index + 1}</span>
                  <SourceCard source={found} locator={locator} />
                </li>
              )
            );
          })}
        </ol>
      </InspectorSection>
    </>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
