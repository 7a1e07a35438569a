import { type RefObject, useState } from 'react';
import type { Entry } from '#shared/calendar/agenda';
import { spanOf } from '#shared/calendar/clock';
import { type Deadline, type Silence, silenceSchema, type WallTime } from '#shared/calendar/deadline';
import type { SilenceView } from '#shared/calendar/silence';
import { wallAt } from '#shared/calendar/zone';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Kbd } from '../../ui/Small';
import { Status, type StatusLevel } from '../../ui/Status';
import s from './deadlines.module.css';
import { Notices } from './Notices';
import { WallFields } from './WallFields';
import { dayWords, spanWords } from './words';

interface Props {
  readonly entry: Entry;
  readonly view: SilenceView;
  readonly change: (part: Partial<Deadline>) => void;
  /** The first one that runs has the key. */
  readonly breakButton: RefObject<HTMLButtonElement | null> | undefined;
}

const levels: Readonly<Record<SilenceView['state'], StatusLevel>> = {
  'no-end': 'unknown',
  waiting: 'possible',
  running: 'possible',
  extended: 'possible',
  broken: 'blocked',
  over: 'unknown',
  confirmed: 'valid',
  clock: 'unknown',
};

const stamp = () => new Date().toISOString();

/** A silence procedure as a clock: how long it runs, who broke it and when. It never says that anything is adopted. */
export function SilencePanel({ entry: { deadline }, view, change, breakButton }: Props) {
  const t = useWords();
  const silence = deadline.silence ?? silenceSchema.parse({});
  const set = (part: Partial<Silence>) => change({ silence: { ...silence, ...part } });
  const { state, left, notices } = view;
  const span = left === undefined ? '' : spanWords(t, spanOf(left));
  return (
    <fieldset className={s['silence']}>
      <legend className="vh">{t('deadlines.silence.title')}</legend>
      <p className={s['clock']} role="status">
        <Status level={levels[state]}>{t(`deadlines.silence.state.${state}`, { span })}</Status>
      </p>
      <Notices notices={notices} />
      <TextField
        label={t('deadlines.field.place')}
        value={silence.place}
        maxLength={300}
        onChange={(event) => set({ place: event.target.value })}
      />
      {silence.brokenAt === undefined ? (
        <Running silence={silence} set={set} breakButton={breakButton} state={state} />
      ) : (
        <Broken silence={silence} at={silence.brokenAt} set={set} />
      )}
    </fieldset>
  );
}

interface PartProps {
  readonly silence: Silence;
  readonly set: (part: Partial<Silence>) => void;
}

function Broken({ silence, at, set }: PartProps & { readonly at: string }) {
  const t = useWords();
  const wall = wallAt(Date.parse(at), 'Europe/Brussels');
  const when = { day: dayWords(wall.slice(0, 10)), time: wall.slice(11), name: silence.brokenBy };
  return (
    <>
      <p>{t(silence.brokenBy ? 'deadlines.silence.brokenName' : 'deadlines.silence.brokenAt', when)}</p>
      <TextField
        label={t('deadlines.silence.brokenBy')}
        value={silence.brokenBy}
        maxLength={300}
        onChange={(event) => set({ brokenBy: event.target.value })}
      />
      <TextField
        label={t('deadlines.silence.reason')}
        value={silence.reason}
        maxLength={2000}
        onChange={(event) => set({ reason: event.target.value })}
      />
      <Actions>
        <Button small onClick={() => set({ brokenAt: undefined })}>
          {t('deadlines.silence.takeBack')}
        </Button>
      </Actions>
    </>
  );
}

function Running(props: PartProps & Pick<Props, 'breakButton'> & Pick<SilenceView, 'state'>) {
  const { silence, set, breakButton, state } = props;
  const t = useWords();
  return (
    <>
      <Actions>
        <button
          type="button"
          ref={breakButton}
          className={s['break']}
          onClick={() => set({ brokenAt: stamp() })}
          aria-keyshortcuts={breakButton ? t('deadlines.silence.breakKey') : undefined}
        >
          {t('deadlines.silence.break')}
          {breakButton && <Kbd>{t('deadlines.silence.breakKey')}</Kbd>}
        </button>
        {state === 'over' && (
          <Button onClick={() => set({ confirmed: { at: stamp(), by: '' } })}>{t('deadlines.silence.confirm')}</Button>
        )}
      </Actions>
      {silence.confirmed ? <Confirmed silence={silence} set={set} /> : <Extend silence={silence} set={set} />}
    </>
  );
}

function Confirmed({ silence, set }: PartProps) {
  const t = useWords();
  const { confirmed } = silence;
  if (!confirmed) return null;
  return (
    <>
      <TextField
        label={t('deadlines.silence.confirmedBy')}
        value={confirmed.by}
        maxLength={300}
        onChange={(event) => set({ confirmed: { ...confirmed, by: event.target.value } })}
      />
      <Actions>
        <Button small onClick={() => set({ confirmed: undefined })}>
          {t('deadlines.silence.unconfirm')}
        </Button>
      </Actions>
    </>
  );
}

function Extend({ silence, set }: PartProps) {
  const t = useWords();
  const [until, setUntil] = useState<WallTime>({ at: '', zone: 'Europe/Brussels' });
  const extend = () => {
    if (until.at === '' || silence.extended.length >= 20) return;
    set({ extended: [...silence.extended, { until, at: stamp() }] });
    setUntil({ ...until, at: '' });
  };
  return (
    <div className={s['extend']}>
      <WallFields
        label={t('deadlines.silence.extend')}
        zoneLabel={t('deadlines.silence.extendZone')}
        value={until}
        onChange={setUntil}
      />
      <Button onClick={extend}>{t('deadlines.silence.extendDo')}</Button>
    </div>
  );
}
