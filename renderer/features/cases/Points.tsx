import { useState } from 'react';
import { isArchived } from '#shared/case/archive';
import { openPoints } from '#shared/case/overview';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Empty } from '../../ui/Small';
import { CasePage, type OpenRecord } from './CasePage';
import { Findings } from './Findings';
import { newPoint } from './new-point';
import { PointCard } from './PointCard';
import { TaskingNote } from './TaskingNote';

/** What has to be found out or done in a case, and the note that asks for it. */
export function Points({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <CasePage id={id} title={t('caseFile.points.title')} lead={t('caseFile.points.lead')}>
      {(record) => <OpenPoints record={record} />}
    </CasePage>
  );
}

function OpenPoints({ record }: { readonly record: OpenRecord }) {
  const t = useWords();
  const [added, setAdded] = useState<string>();
  const { value: file, set } = record;
  const open = openPoints(file);
  const settled = Object.values(file.points).filter(({ status }) => status === 'answered' || status === 'dropped');
  const add = () => {
    const next = newPoint(file, {});
    const id = Object.keys(next.points).find((one) => !Object.hasOwn(file.points, one));
    const point = id === undefined ? undefined : next.points[id];
    if (!point) return;
    set((was) => ({ ...was, points: { ...was.points, [point.id]: point } }));
    setAdded(point.id);
  };
  const cards = (points: typeof open) =>
    points.map((point) => <PointCard key={point.id} record={record} point={point} isNew={point.id === added} />);
  return (
    <>
      <Findings file={file} />
      <Actions>
        <Button kind="primary" onClick={add} blockedBy={isArchived(file) ? t('caseFile.archived.title') : undefined}>
          {t('caseFile.points.add')}
        </Button>
      </Actions>
      {open.length === 0 && <Empty>{t('caseFile.points.empty')}</Empty>}
      {open.length > 0 && (
        <section aria-label={t('caseFile.points.open')}>
          <h2 className={page['section']}>{`${t('caseFile.points.open')} ${open.length}`}</h2>
          {cards(open)}
        </section>
      )}
      {settled.length > 0 && (
        <section aria-label={t('caseFile.points.settled')}>
          <h2 className={page['section']}>{`${t('caseFile.points.settled')} ${settled.length}`}</h2>
          {cards(settled)}
        </section>
      )}
      <TaskingNote file={file} />
    </>
  );
}
