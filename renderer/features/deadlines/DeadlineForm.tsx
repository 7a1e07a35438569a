import { type Deadline, type Direction, directions, type Method, methods } from '#shared/calendar/deadline';
import type { Period } from '#shared/calendar/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Select, TextArea, TextField } from '../../ui/Field';
import { CalendarPicker } from './CalendarPicker';
import { CountFields } from './CountFields';
import s from './deadlines.module.css';
import { WallFields } from './WallFields';

interface Props {
  readonly deadline: Deadline;
  readonly change: (part: Partial<Deadline>) => void;
}

/** Everything that is entered for a deadline, saved as it is typed. */
export function DeadlineForm({ deadline, change }: Props) {
  const t = useWords();
  const { kind, title, start, owner, note, direction } = deadline;
  return (
    <div className={s['form']}>
      <TextField
        label={t('deadlines.field.title')}
        value={title}
        maxLength={200}
        onChange={(event) => change({ title: event.target.value })}
      />
      <RuleField deadline={deadline} change={change} />
      <WallFields
        label={t(direction === 'forward' ? 'deadlines.field.start' : 'deadlines.field.startBackward')}
        zoneLabel={t('deadlines.field.zone')}
        value={start}
        onChange={(value) => change({ start: value })}
      />
      {kind === 'silence' && <EndFields deadline={deadline} change={change} />}
      <Counting deadline={deadline} change={change} />
      <CalendarPicker chosen={deadline.calendars} onChange={(calendars) => change({ calendars })} />
      {kind !== 'silence' && <EndFields deadline={deadline} change={change} />}
      <TextField
        label={t('deadlines.field.owner')}
        value={owner}
        maxLength={300}
        onChange={(event) => change({ owner: event.target.value })}
      />
      <TextArea
        label={t('deadlines.field.note')}
        value={note}
        maxLength={5000}
        rows={2}
        onChange={(event) => change({ note: event.target.value })}
      />
    </div>
  );
}

/** The end as somebody set it: of a silence procedure the usual one, elsewhere in place of the one reckoned. */
function EndFields({ deadline: { kind, start, due }, change }: Props) {
  const t = useWords();
  return (
    <>
      <WallFields
        label={t(kind === 'silence' ? 'deadlines.field.end' : 'deadlines.field.due')}
        hint={t('deadlines.field.dueHint')}
        zoneLabel={t('deadlines.field.dueZone')}
        value={due ?? { at: '', zone: start.zone }}
        onChange={(value) => change({ due: { reason: '', ...due, ...value } })}
      />
      <TextField
        label={t('deadlines.field.reason')}
        value={due?.reason ?? ''}
        maxLength={300}
        onChange={(event) => change({ due: { at: '', zone: start.zone, ...due, reason: event.target.value } })}
      />
    </>
  );
}

function RuleField({ deadline, change }: Props) {
  const t = useWords();
  const { periods } = usePack();
  const offered = periods.filter(({ kind }) => kind === deadline.kind);
  const rule = periods.find(({ id }) => id === deadline.rule);
  const isGone = !rule && deadline.rule !== 'own';
  const choose = (id: string) =>
    change({
      rule: id,
      ...ruleGives(
        periods.find((one) => one.id === id),
        deadline,
      ),
    });
  return (
    <Select
      label={t('deadlines.field.rule')}
      hint={rule && t('deadlines.field.begins', { begins: rule.begins })}
      value={deadline.rule}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="own">{t(deadline.kind === 'silence' ? 'deadlines.field.ownEnd' : 'deadlines.field.own')}</option>
      {isGone && <option value={deadline.rule}>{deadline.rule}</option>}
      {offered.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}

/** What a rule sets; a length of one's own is kept where the rule has none. */
function ruleGives(rule: Period | undefined, { calendars }: Deadline): Partial<Deadline> {
  if (!rule) return {};
  const { count, method, direction } = rule;
  const added = rule.calendars.filter((id) => !calendars.includes(id));
  return { method, direction, calendars: [...calendars, ...added].slice(0, 12), ...(count && { count }) };
}

function Counting({ deadline: { count, method, direction }, change }: Props) {
  const t = useWords();
  return (
    <>
      <CountFields
        label={t('deadlines.field.n')}
        unitLabel={t('deadlines.field.unit')}
        value={count}
        onChange={(value) => change({ count: value })}
      />
      <Select
        label={t('deadlines.field.method')}
        value={method}
        // the options are the list of ways
        onChange={(event) => change({ method: event.target.value as Method })}
      >
        {methods.map((one) => (
          <option key={one} value={one}>
            {t(`deadlines.method.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('deadlines.field.direction')}
        value={direction}
        // the options are the list of directions
        onChange={(event) => change({ direction: event.target.value as Direction })}
      >
        {directions.map((one) => (
          <option key={one} value={one}>
            {t(`deadlines.direction.${one}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
