import { useId } from 'react';
import type { Evidence, GateCheck } from '#shared/drafting/gates';
import { useWords } from '../../../i18n';
import { StatusIcon, toneOf } from '../../../ui/Status';
import s from '../gates.module.css';
import { MadeBefore } from '../MadeBefore';
import type { Studio } from '../use-studio';
import { useEvidenceWords } from './evidence-words';
import { GateCard } from './GateCard';

const against: readonly Evidence['kind'][] = ['answer', 'marking', 'attribution'];

/** Blocked where an answer on file speaks against it; still to do where a field or a statement is missing. */
export function levelOf({ state, override, evidence }: GateCheck): 'open' | 'possible' | 'blocked' | 'warning' {
  if (state === 'met') return 'open';
  if (override) return 'warning';
  const speaksAgainst = evidence.every((one) => against.includes(one.kind));
  return state === 'not-met' && speaksAgainst ? 'blocked' : 'possible';
}

interface Props {
  readonly check: GateCheck;
  readonly studio: Studio;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A gate in one line; pressed, it opens what it rests on and what can be done. */
export function GateLine({ check, studio, isOpen, onToggle }: Props) {
  const t = useWords();
  const words = useEvidenceWords(studio);
  const id = useId();
  const level = levelOf(check);
  const { gate, state, override, evidence } = check;
  return (
    <li className={state === 'met' ? s['gate'] : `${s['gate']} ${s['open']}`}>
      <button
        type="button"
        className={s['gateHead']}
        id={`gate-${gate.id}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <span className={s[toneOf(level)]}>
          <StatusIcon level={level} />
        </span>
        <b>
          {gate.title}
          <span className="vh">: {override ? t('drafts.override.passed') : t(`drafts.state.${state}`)}</span>
        </b>
      </button>
      <span className={s['gateNote']}>
        {override ? (
          <small>{t('drafts.override.by', { name: override.name })}</small>
        ) : (
          evidence.map((one) => <small key={words(one)}>{words(one, state)}</small>)
        )}
        {evidence.map(
          (one) => one.kind === 'declared' && <MadeBefore key={one.name} name={one.name} studio={studio} />,
        )}
      </span>
      {isOpen && <GateCard id={id} check={check} studio={studio} />}
    </li>
  );
}
