import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Ground } from '#shared/document/ground';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { useDesk } from '../../../store/desk-state';
import { focusAfter } from '../../../ui/focus';
import { useFrame } from '../../../ui/frame';
import { Ref } from '../../../ui/Ground';
import { hrefOf } from '../../../ui/href-of';
import { InspectorSection } from '../../../ui/Small';
import { SourceCard } from '../../../ui/SourceCard';
import { groundName } from './GroundMarks';
import s from './record.module.css';

const cardId = (number: number) => `reference-ground-${number}`;

/** The grounds of an entry, numbered, each with the way to its source. */
export function GroundCards(props: { readonly grounds: readonly Ground[]; readonly before?: ReactNode }) {
  const t = useWords();
  const pack = usePack();
  return (
    <>
      {props.before}
      {props.grounds.length > 0 && (
        <InspectorSection title={t('reference.grounds')}>
          <ol className={s['grounds']}>
            {props.grounds.map(({ source, locator }, index) => {
              const found = pack.sources.find((one) => one.id === source);
              return (
                found && (
                  <li key={`${source} ${locator}`} id={cardId(index + 1)} tabIndex={-1}>
                    <span className={s['number']}>{index + 1}</span>
                    <div>
                      <SourceCard source={{ ...found, addresses: [] }} locator={locator} />
                      <p>
                        <a href={hrefOf('source', source)}>{t('reference.citedBy')}</a>
                      </p>
                    </div>
                  </li>
                )
              );
            })}
          </ol>
        </InspectorSection>
      )}
    </>
  );
}

/** Gives the focus to the card of a ground. An inspector that is hidden comes back for it; a pane without one opens the source. */
function useOpenGround(): (ground: Ground, number: number) => void {
  const { inspector } = useFrame();
  const [, navigate] = useLocation();
  return ({ source }, number) => {
    if (!inspector) return navigate(`/sources/${source}`);
    focusAfter(useDesk.getState().showInspector, () => document.getElementById(cardId(number)));
  };
}

interface Badge {
  readonly number: number;
  readonly label: string;
  readonly onOpen: () => void;
  readonly year?: string;
  readonly isDoubtful?: boolean;
}

/** What a badge says of its ground: the name, the year of an older state, and that nobody has verified it. */
export function useBadge(): (ground: Ground, number: number) => Badge {
  const t = useWords();
  const pack = usePack();
  const open = useOpenGround();
  return (ground, number) => {
    const source = pack.sources.find(({ id }) => id === ground.source);
    const name = groundName(pack, ground);
    const badge = { number, label: t('reference.ground', { number, name }), onOpen: () => open(ground, number) };
    if (source?.confidence === 'unverified')
      return { ...badge, label: t('reference.groundDoubtful', { label: badge.label }), isDoubtful: true };
    if (source?.confidence !== 'founding') return badge;
    const year = source.date.slice(0, 4);
    // the name holds what the badge shows, for those who speak to their computer
    return { ...badge, label: t('reference.groundYear', { number, name, year }), year };
  };
}

/** The badges of every ground of an entry, after what they carry. */
export function GroundRefs({ grounds }: { readonly grounds: readonly Ground[] }) {
  const badge = useBadge();
  return grounds.map((ground, index) => (
    <Ref key={`${ground.source} ${ground.locator}`} {...badge(ground, index + 1)} />
  ));
}
