import { useState } from 'react';
import { isArchived } from '#shared/case/archive';
import type { CaseFile } from '#shared/case/model';
import type { Affected } from '#shared/case/parts';
import type { State } from '#shared/content/state';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import page from '../../../ui/page.module.css';
import { Empty } from '../../../ui/Small';
import { CasePage, type OpenRecord } from '../CasePage';
import { AddState } from './AddState';
import { offeredStates, stateNamed } from './find-state';
import { StateCard } from './StateCard';
import s from './states.module.css';

/** The States that an incident touches, in which part, and what each is on its day. */
export function AffectedStates({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <CasePage id={id} title={t('evidence.states.title')} lead={t('evidence.states.lead')}>
      {(record) => <States record={record} />}
    </CasePage>
  );
}

function States({ record }: { readonly record: OpenRecord }) {
  const t = useWords();
  const { states } = usePack();
  const [hasRemoved, setRemoved] = useState(false);
  const { value: file, set } = record;
  const all = Object.values(file.affected);
  const { day, isOfIncident } = useDayOf(file);
  const add = (name: string, role: Affected['role'] = 'victim') => {
    const id = crypto.randomUUID();
    set((was) => ({ ...was, affected: { ...was.affected, [id]: newAffected(states, { id, name, role }) } }));
  };
  const change = (id: string, part: Partial<Affected>) =>
    set((was) => {
      const one = was.affected[id];
      return one ? { ...was, affected: { ...was.affected, [id]: { ...one, ...part } } } : was;
    });
  const remove = (id: string) => {
    setRemoved(true);
    set((was) => ({
      ...was,
      affected: Object.fromEntries(Object.entries(was.affected).filter(([key]) => key !== id)),
    }));
  };
  return (
    <>
      <p className="dim">
        {isOfIncident
          ? t('evidence.states.day', { date: officialDay(day) })
          : t('evidence.states.noDay', { date: officialDay(day) })}
      </p>
      {!isArchived(file) && (
        <>
          <Offered file={file} onAdd={add} />
          <AddState onAdd={add} />
        </>
      )}
      <p role="status">{hasRemoved && t('evidence.states.removed')}</p>
      {all.length === 0 && <Empty>{t('evidence.states.empty')}</Empty>}
      {all.map((one) => (
        <StateCard
          key={one.id}
          affected={one}
          day={day}
          onChange={(part) => change(one.id, part)}
          onRemove={() => remove(one.id)}
        />
      ))}
    </>
  );
}

/** The States that the six facts name and this list does not yet. */
function Offered(props: { readonly file: CaseFile; readonly onAdd: (name: string, role: Affected['role']) => void }) {
  const t = useWords();
  const { states } = usePack();
  const offered = offeredStates(props.file, states);
  if (offered.length === 0) return null;
  return (
    <fieldset className={s['offered']}>
      <legend className={page['section']}>{t('evidence.states.offered')}</legend>
      {offered.map(({ name, role }) => (
        <Button key={role} small onClick={() => props.onAdd(name, role)}>
          {role === 'victim' ? t('evidence.states.offerVictim', { name }) : t('evidence.states.offerAbroad', { name })}
        </Button>
      ))}
    </fieldset>
  );
}

function newAffected(
  states: readonly State[],
  { id, name, role }: { readonly id: string; readonly name: string; readonly role: Affected['role'] },
): Affected {
  const found = stateNamed(states, name);
  return { id, state: found?.id ?? '', name: found?.name ?? name.trim(), role, effect: '', source: '', date: '' };
}

function useDayOf({ facts }: CaseFile): { readonly day: string; readonly isOfIncident: boolean } {
  const day = facts.when.at?.slice(0, 10);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return day ? { day, isOfIncident: true } : { day: today, isOfIncident: false };
}
