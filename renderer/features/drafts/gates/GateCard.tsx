import { evidenceAsked } from '#shared/drafting/attach';
import type { GateCheck } from '#shared/drafting/gates';
import { withoutOverride } from '#shared/drafting/overrides';
import { useWords } from '../../../i18n';
import { usePack, useStore } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import s from '../gates.module.css';
import type { Studio } from '../use-studio';
import { AttachEvidence } from './AttachEvidence';
import { useEvidenceWords } from './evidence-words';
import { OverrideForm } from './OverrideForm';

interface Props {
  readonly id: string;
  readonly check: GateCheck;
  readonly studio: Studio;
}

/** What a gate looked at, what it rests on, and what can be done: answer, attach, or pass it in one's own name. */
export function GateCard({ id, check, studio }: Props) {
  const t = useWords();
  const { sources } = usePack();
  const words = useEvidenceWords(studio);
  const { gate, state, override, evidence } = check;
  const question = questionOf(check);
  const asked = evidenceAsked(gate, studio.template);
  const basis = gate.grounds.map(({ source, locator }) => {
    const found = sources.find((one) => one.id === source);
    return [found?.short ?? found?.title ?? source, locator].filter(Boolean).join(', ');
  });
  return (
    <div id={id} className={s['card']}>
      <ul className={s['evidence']}>
        {evidence.map((one) => (
          <li key={words(one)}>{words(one, state)}</li>
        ))}
      </ul>
      <p>{t('drafts.gateBasis', { basis: basis.join('; ') })}</p>
      {state !== 'met' && <p>{gate.remedy}</p>}
      {question && state !== 'met' && (
        <a href={`#/cases/${studio.file.id}/questions/${question}`}>{t('drafts.issue.question')}</a>
      )}
      {asked && <AttachEvidence question={asked} studio={studio} after={`gate-${gate.id}`} />}
      {override && <Passed check={check} studio={studio} />}
      {state !== 'met' && !override && <OverrideForm gate={gate} studio={studio} />}
    </div>
  );
}

/** The question whose answer a gate waits for. */
export function questionOf({ evidence }: GateCheck): string | undefined {
  const [first] = evidence.flatMap((one) =>
    one.kind === 'answer' ? [one.node] : one.kind === 'attribution' ? one.nodes.slice(0, 1) : [],
  );
  return first;
}

/** Who passed it, why and when; whoever it was can take it back. */
function Passed({ check, studio }: Omit<Props, 'id'>) {
  const t = useWords();
  const { journal } = useStore();
  const { gate, override } = check;
  if (!override) return null;
  const revoke = () => {
    document.getElementById(`gate-${gate.id}`)?.focus();
    studio.record.set((was) => withoutOverride(was, gate.id));
    const details = { draft: studio.draft.id, gate: gate.id };
    void journal.append({ kind: 'gate.restored', caseId: studio.file.id, details });
  };
  return (
    <>
      <p>{t('drafts.override.told', { name: override.name, date: officialDay(override.at) })}</p>
      <blockquote>{override.reason}</blockquote>
      <Button small onClick={revoke}>
        {t('drafts.override.revoke')}
      </Button>
    </>
  );
}
