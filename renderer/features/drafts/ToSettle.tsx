import { evidenceAsked } from '#shared/drafting/attach';
import { awaited, emptyIn } from '#shared/drafting/awaited';
import { type GateCheck, isPassed } from '#shared/drafting/gates';
import type { Slot } from '#shared/drafting/model';
import { renewed } from '#shared/drafting/renew';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import { Drifts } from './Drifts';
import type { Editing } from './editor/use-editor';
import { AttachEvidence } from './gates/AttachEvidence';
import { questionOf } from './gates/GateCard';
import { levelOf } from './gates/GateLine';
import { Statement } from './Statements';
import s from './side.module.css';
import { TextHolds } from './TextHolds';
import { TwinIssue } from './twin/TwinIssue';
import type { Studio } from './use-studio';

interface Props {
  readonly studio: Studio;
  readonly editing: Editing;
  /** Shows the two languages. */
  readonly onTwin: () => void;
}

/** Every point that keeps the draft from leaving, with what to do about it. */
export function ToSettle({ studio, editing, onTwin }: Props) {
  const t = useWords();
  const { gates, open, holds } = studio;
  if (holds.length === 0) return <Status level="valid">{t(`drafts.settled.${studio.next}`)}</Status>;
  return (
    <>
      {holds.some(({ code }) => code === 'draft/template') && <OtherVersion studio={studio} />}
      <Drifts studio={studio} />
      {gates
        .filter((check) => !isPassed(check))
        .map((check) => (
          <GateIssue key={check.gate.id} check={check} studio={studio} />
        ))}
      {open.length > 0 && (
        <div className={s['issue']}>
          <Status level="warning">{t('drafts.issue.slots', { count: open.length })}</Status>
          {open.map((slot) => (
            <ToField key={slot.name} slot={slot} />
          ))}
        </div>
      )}
      {holds.some(({ code }) => code === 'draft/marking') && (
        <div className={s['issue']} data-issue tabIndex={-1}>
          <Status level="blocked">{t('drafts.issue.marking')}</Status>
        </div>
      )}
      <TextHolds studio={studio} view={editing.view} />
      <TwinIssue studio={studio} onTwin={onTwin} />
    </>
  );
}

function ToField({ slot }: { readonly slot: Slot }) {
  return (
    <button type="button" className={s['goto']} onClick={() => document.getElementById(`slot-${slot.name}`)?.focus()}>
      {slot.label}
    </button>
  );
}

/** A gate is a stop of its own, unless it waits for fields that are asked for by themselves. */
function GateIssue({ check, studio }: { readonly check: GateCheck; readonly studio: Studio }) {
  const t = useWords();
  const { gate, evidence } = check;
  const { file, template, open } = studio;
  const question = questionOf(check);
  const asked = evidenceAsked(gate, template);
  const waitsFor = asked ? [] : awaited(check, open);
  const empty = emptyIn(check);
  const fields = template.slots.filter((slot) => empty.includes(slot.name) && !open.includes(slot));
  return (
    <div className={s['issue']} data-issue={waitsFor.length === 0 || undefined} tabIndex={-1}>
      <Status level={levelOf(check) === 'blocked' ? 'blocked' : 'warning'}>{gate.title}</Status>
      <span>{gate.remedy}</span>
      {asked && <AttachEvidence question={asked} studio={studio} after="to-settle" />}
      {evidence.map(
        (one) => one.kind === 'declared' && <Statement key={one.name} name={one.name} studio={studio} isIssue />,
      )}
      {waitsFor.length > 0 && (
        <span>{t('drafts.issue.waitsFor', { fields: waitsFor.map(({ label }) => label).join(', ') })}</span>
      )}
      {fields.map((slot) => (
        <ToField key={slot.name} slot={slot} />
      ))}
      {question && <a href={`#/cases/${file.id}/questions/${question}`}>{t('drafts.issue.question')}</a>}
      {evidence.some(({ kind }) => kind === 'facts') && <a href={`#/cases/${file.id}`}>{t('drafts.openCase')}</a>}
    </div>
  );
}

/** A draft of an earlier version opens as it is; it leaves under the present one. */
function OtherVersion({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { draft, record, template } = studio;
  return (
    <div className={s['issue']} data-issue tabIndex={-1}>
      <Status level="warning">{t('drafts.issue.version', { was: draft.template.version })}</Status>
      <button type="button" className={s['goto']} onClick={() => record.set((was) => renewed(template, was))}>
        {t('drafts.issue.renew', { now: template.version })}
      </button>
    </div>
  );
}
