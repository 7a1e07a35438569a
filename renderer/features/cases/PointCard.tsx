import { momentOf, wallAt } from '#shared/calendar/zone';
import { isArchived } from '#shared/case/archive';
import { type OpenPoint, pointSchema } from '#shared/case/parts';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { Select, TextArea, TextField } from '../../ui/Field';
import { Status } from '../../ui/Status';
import type { OpenRecord } from './CasePage';
import s from './file.module.css';
import { brussels, entryTime, momentIn } from './times';

interface Props {
  readonly record: OpenRecord;
  readonly point: OpenPoint;
  /** Added just now: open to be written. */
  readonly isNew: boolean;
}

const statuses = pointSchema.shape.status.unwrap().options;

/** One point: what is asked, of whom, until when, and what came back. */
export function PointCard({ record, point, isNew }: Props) {
  const t = useWords();
  const { matrix } = usePack();
  const { value: file, set } = record;
  const { id, status, due, askedAt, question } = point;
  const isOpen = status === 'open' || status === 'asked';
  const owner = point.owner || matrix.actors.find((one) => one.id === point.actor)?.name;
  const change = (part: Partial<OpenPoint>) =>
    set((was) => {
      const before = was.points[id];
      return before ? { ...was, points: { ...was.points, [id]: { ...before, ...part } } } : was;
    });
  return (
    <article className={s['point']}>
      <h3>{point.text.trim() || t('caseFile.points.untitled')}</h3>
      <p className={s['meta']}>
        <Status level={isOpen ? 'unknown' : 'valid'}>{t(`caseFile.points.statuses.${status}`)}</Status>
        <span>{owner || t('caseFile.points.nobody')}</span>
        <span>{due ? t('caseFile.points.dueAt', { at: momentIn(brussels, due) }) : t('caseFile.points.dueNone')}</span>
        {isOpen && due && Date.parse(due) < Date.now() && (
          <Status level="warning">{t('caseFile.points.overdue')}</Status>
        )}
        {askedAt && <span>{t('caseFile.points.askedAt', { at: entryTime(askedAt) })}</span>}
        {question && <a href={`#/cases/${file.id}/questions/${question}`}>{t('caseFile.points.toQuestion')}</a>}
      </p>
      {point.reply && <p>{point.reply}</p>}
      <details open={isNew || undefined} data-print="never">
        <summary aria-label={`${t('caseFile.points.edit')}: ${point.text}`}>{t('caseFile.points.edit')}</summary>
        <fieldset className={s['fields']} disabled={isArchived(file)}>
          <Fields point={point} change={change} isNew={isNew} />
        </fieldset>
        <Actions>
          <Button
            small
            blockedBy={isArchived(file) ? t('caseFile.archived.title') : undefined}
            onClick={() => set(({ points: { [id]: _gone, ...points }, ...was }) => ({ ...was, points }))}
          >
            {t('caseFile.points.remove')}
          </Button>
        </Actions>
      </details>
    </article>
  );
}

interface FieldsProps {
  readonly point: OpenPoint;
  readonly change: (part: Partial<OpenPoint>) => void;
  readonly isNew: boolean;
}

function Fields({ point, change, isNew }: FieldsProps) {
  const t = useWords();
  const { matrix } = usePack();
  const setStatus = (status: OpenPoint['status']) =>
    change({
      status,
      ...(status === 'asked' && point.askedAt === undefined ? { askedAt: new Date().toISOString() } : {}),
    });
  const setDue = (wall: string) =>
    change({ due: wall === '' ? '' : new Date(momentOf({ at: wall, zone: brussels }).at).toISOString() });
  return (
    <>
      <div className={s['whole']}>
        <TextArea
          label={t('caseFile.points.text')}
          value={point.text}
          rows={2}
          maxLength={2000}
          autoFocus={isNew}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <Select
        label={t('caseFile.points.actor')}
        value={point.actor ?? ''}
        onChange={(event) => change({ actor: event.target.value || undefined })}
      >
        <option value="">{t('caseFile.points.actorNone')}</option>
        {matrix.actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        label={t('caseFile.points.owner')}
        hint={t('caseFile.points.ownerHint')}
        value={point.owner}
        maxLength={300}
        onChange={(event) => change({ owner: event.target.value })}
      />
      <TextField
        label={t('caseFile.points.due')}
        type="datetime-local"
        max="9998-12-31T23:59"
        value={point.due ? wallAt(Date.parse(point.due), brussels) : ''}
        onChange={(event) => setDue(event.target.value.slice(0, 16))}
      />
      <Select
        label={t('caseFile.points.status')}
        value={point.status}
        // the options are the list
        onChange={(event) => setStatus(event.target.value as OpenPoint['status'])}
      >
        {statuses.map((one) => (
          <option key={one} value={one}>
            {t(`caseFile.points.statuses.${one}`)}
          </option>
        ))}
      </Select>
      <div className={s['whole']}>
        <TextArea
          label={t('caseFile.points.reply')}
          value={point.reply}
          rows={2}
          maxLength={20_000}
          onChange={(event) => change({ reply: event.target.value })}
        />
      </div>
    </>
  );
}
