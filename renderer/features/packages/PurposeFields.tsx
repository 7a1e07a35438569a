import type { RoutePolicy } from '#shared/drafting/route';
import { useWords } from '../../i18n';
import type { OpenClearance } from '../../store/clearance';
import { Select, TextField } from '../../ui/Field';
import type { Purpose } from './export-plan';

interface Props {
  readonly clearance: OpenClearance | undefined;
  readonly purpose: Purpose;
  readonly onChange: (purpose: Purpose) => void;
}

const policies = ['draft-cleared', 'draft-cleared-2'] as const satisfies readonly RoutePolicy[];

/** What the package is for: to share, to be cleared at a step of the route, or to leave for good. */
export function PurposeFields({ clearance, purpose, onChange }: Props) {
  const t = useWords();
  const steps = clearance?.steps ?? [];
  const choose = (value: string) => {
    const found = steps.find(({ step }) => step.id === value);
    if (found && clearance) onChange(purposeFor(clearance, found.step.id));
    else onChange({ kind: value === 'send' ? 'send' : 'share' });
  };
  return (
    <>
      <Select
        label={t('clearance.purpose.label')}
        value={purpose.kind === 'clear' ? purpose.step : purpose.kind}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="share">{t('clearance.purpose.share')}</option>
        {steps.map(({ step, state }) => (
          <option key={step.id} value={step.id}>
            {t('clearance.purpose.step', { title: step.title, state: t(`clearance.state.${state}`) })}
          </option>
        ))}
        <option value="send">{t('clearance.purpose.send')}</option>
      </Select>
      {purpose.kind === 'clear' && (
        <>
          <TextField
            label={t('clearance.purpose.to')}
            value={purpose.to}
            maxLength={200}
            onChange={(event) => onChange({ ...purpose, to: event.target.value })}
          />
          <TextField
            label={t('clearance.purpose.due')}
            type="datetime-local"
            max="9999-12-31T23:59"
            value={purpose.due}
            onChange={(event) => onChange({ ...purpose, due: event.target.value })}
          />
          <Select
            label={t('clearance.purpose.policy')}
            value={purpose.policy}
            // the options are the policies
            onChange={(event) => onChange({ ...purpose, policy: event.target.value as RoutePolicy })}
          >
            {policies.map((policy) => (
              <option key={policy} value={policy}>
                {t(`clearance.policy.${policy}`)}
              </option>
            ))}
          </Select>
        </>
      )}
    </>
  );
}

/** A request at a step, as its route has it. */
export function purposeFor({ route, steps }: OpenClearance, id?: string): Purpose {
  const open = steps.find(({ step, state }) => (id ? step.id === id : state !== 'cleared' && state !== 'out'));
  const step = (open ?? steps[0])?.step;
  if (!step) return { kind: 'share' };
  const policy = route.policy === 'draft-shared' ? 'draft-cleared' : route.policy;
  return { kind: 'clear', step: step.id, to: step.who, due: '', policy };
}
