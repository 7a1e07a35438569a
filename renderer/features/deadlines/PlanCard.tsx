import { spanOf } from '#shared/calendar/clock';
import type { Deadline } from '#shared/calendar/deadline';
import type { Chain } from '#shared/calendar/model';
import { type PlanStep, planOf } from '#shared/calendar/plan';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { Status } from '../../ui/Status';
import { CalendarPicker } from './CalendarPicker';
import { CountFields } from './CountFields';
import s from './deadlines.module.css';
import { Grounds } from './Grounds';
import { Notices } from './Notices';
import { WallFields } from './WallFields';
import { momentWords, spanWords } from './words';

interface Props {
  readonly plan: Deadline;
  readonly now: number | undefined;
  readonly change: (part: Partial<Deadline>) => void;
  readonly onRemove: () => void;
}

/** From a moment back to the first step: when each begins at the latest, and what is to spare. */
export function PlanCard({ plan, now, change, onRemove }: Props) {
  const t = useWords();
  const { chains } = usePack();
  const chain = chains.find(({ id }) => id === plan.rule);
  const title = plan.title || t('deadlines.plan.untitled');
  const id = `plan-${plan.id}`;
  return (
    <article className={s['card']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className={s['form']}>
        <TextField
          label={t('deadlines.field.title')}
          value={plan.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
        <Select
          label={t('deadlines.plan.chain')}
          value={chain ? plan.rule : 'own'}
          onChange={(event) => change(startingWith(plan, chains, event.target.value))}
        >
          <option value="own">{t('deadlines.plan.pick')}</option>
          {chains.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </Select>
        <WallFields
          label={t('deadlines.plan.target')}
          zoneLabel={t('deadlines.plan.targetZone')}
          value={plan.start}
          onChange={(start) => change({ start })}
        />
        <CalendarPicker chosen={plan.calendars} onChange={(calendars) => change({ calendars })} />
      </div>
      {chain && <Steps plan={plan} chain={chain} now={now} change={change} />}
      <Actions>
        <Button
          small
          kind="quiet"
          aria-label={t('deadlines.named', { what: t('deadlines.remove'), title })}
          onClick={onRemove}
        >
          {t('deadlines.remove')}
        </Button>
      </Actions>
    </article>
  );
}

/** The steps bring their calendars; those that were chosen stay. */
function startingWith(plan: Deadline, chains: readonly Chain[], rule: string): Partial<Deadline> {
  const brought = chains.find(({ id }) => id === rule)?.calendars ?? [];
  return { rule, calendars: [...new Set([...plan.calendars, ...brought])].slice(0, 12) };
}

function Steps({ plan, chain, now, change }: Omit<Props, 'onRemove'> & { readonly chain: Chain }) {
  const t = useWords();
  const { calendars } = usePack();
  const chosen = calendars.filter(({ id }) => plan.calendars.includes(id));
  const steps = planOf({ chain, target: plan.start, calendars: chosen, lengths: plan.steps, now });
  return (
    <>
      <p>{chain.text}</p>
      <table className={s['steps']}>
        <caption className="vh">{t('deadlines.plan.table')}</caption>
        <thead>
          <tr>
            {(['step', 'length', 'begin', 'float'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`deadlines.plan.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chain.steps.map((step) => (
            <Row key={step.id} plan={plan} step={step} found={steps.find(({ id }) => id === step.id)} change={change} />
          ))}
        </tbody>
      </table>
      <Notices notices={plan.start.at === '' ? [] : unique(steps)} />
    </>
  );
}

function unique(steps: readonly PlanStep[]) {
  return [
    ...new Map(steps.flatMap(({ notices }) => notices).map((notice) => [JSON.stringify(notice), notice])).values(),
  ];
}

interface RowProps extends Pick<Props, 'plan' | 'change'> {
  readonly step: Chain['steps'][number];
  readonly found: PlanStep | undefined;
}

function Row({ plan, step, found, change }: RowProps) {
  const t = useWords();
  const { float, begin } = found ?? {};
  const spare = float === undefined ? undefined : spanWords(t, spanOf(float));
  return (
    <tr>
      <th scope="row">
        {step.title} <span className="dim">{step.who}</span> <Grounds grounds={step.grounds} />
      </th>
      <td>
        <div className={s['length']}>
          <CountFields
            label={<span className={s['quiet']}>{t('deadlines.plan.lengthOf', { step: step.title })}</span>}
            unitLabel={<span className={s['quiet']}>{t('deadlines.plan.unitOf', { step: step.title })}</span>}
            value={plan.steps[step.id] ?? step.count ?? { n: 0, unit: 'working-days' }}
            onChange={(count) => change({ steps: { ...plan.steps, [step.id]: count } })}
          />
          {found?.hasLength === false && <span>{t('deadlines.plan.noLength')}</span>}
        </div>
      </td>
      <td>{begin === undefined ? t('deadlines.plan.absent') : momentWords(begin, plan.start.zone)}</td>
      <td>
        {spare === undefined ? (
          t('deadlines.plan.absent')
        ) : (
          <Status level={(float ?? 0) < 0 ? 'blocked' : 'open'}>
            {t((float ?? 0) < 0 ? 'deadlines.plan.late' : 'deadlines.plan.spare', { span: spare })}
          </Status>
        )}
      </td>
    </tr>
  );
}
