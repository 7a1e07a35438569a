import type { ReactNode } from 'react';
import type { Ground } from '#shared/document/ground';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { useDesk } from '../../../store/desk-state';
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

/** Brings the card of a ground into sight and gives it the focus. An inspector that is hidden comes back for it. */
export function openGround(number: number): void {
  const { inspectorShown, toggleInspector } = useDesk.getState();
  if (!inspectorShown) toggleInspector();
  requestAnimationFrame(() => document.getElementById(cardId(number))?.focus());
}

/** The badges of every ground of an entry, after what they carry. */
export function GroundRefs({ grounds }: { readonly grounds: readonly Ground[] }) {
  const t = useWords();
  const pack = usePack();
  return grounds.map((ground, index) => (
    <Ref
      key={`${ground.source} ${ground.locator}`}
      number={index + 1}
      label={t('reference.ground', { number: index + 1, name: groundName(pack, ground) })}
      onOpen={() => openGround(index + 1)}
    />
  ));
}
