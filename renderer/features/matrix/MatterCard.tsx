import type { ReactNode } from 'react';
import type { Matter } from '#shared/matrix/matter';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { InspectorSection, KeyValues } from '../../ui/Small';
import { addressOf } from './address';
import { CopyReference } from './CopyReference';
import { Grounds } from './Grounds';
import { lifeWords } from './life-words';
import s from './matrix.module.css';

/** A matter: its place in the toolbox, its acts and what it rests on. */
export function MatterCard({ matter, date }: { readonly matter: Matter; readonly date: string }) {
  const t = useWords();
  const pack = usePack();
  const acts = matter.acts.flatMap((id) => pack.acts.find((act) => act.id === id) ?? []);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('matrix.cell.inForce'), lifeWords(matter)],
    [t('matrix.filter.pillar'), pack.matrix.pillars[matter.pillar].title],
    [t('matrix.filter.category'), t(`matrix.category.${matter.category}`)],
    [t('matrix.cell.otherNames'), matter.aliases.join('; ')],
    [
      t('matrix.matter.acts'),
      acts.length > 0 && (
        <ul className={s['links']}>
          {acts.map((act) => (
            <li key={act.id}>
              <a href={`#/acts/${act.id}`}>{act.short}</a>
            </li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <>
      <InspectorSection title={t('matrix.matter.title')} heading={matter.title} quote={matter.text}>
        <KeyValues rows={rows.filter(([, value]) => value)} />
        <p className={s['links']}>
          <a href={`#/matrix?about=${matter.id}`}>{t('matrix.matter.back')}</a>
        </p>
        <Grounds grounds={matter.grounds} />
      </InspectorSection>
      <CopyReference
        title={matter.title}
        asOf={date}
        quote={matter.text}
        address={addressOf({ matter: matter.id, at: date, compared: [] })}
      />
    </>
  );
}
