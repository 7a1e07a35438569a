import { Flag } from 'lucide-react';
import type { TimelineEvent } from '#shared/content/event';
import { useWords } from '../../../i18n';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import { Tag } from '../../../ui/Small';
import { useDays } from '../parts/Facts';
import { GroundMarks } from '../parts/GroundMarks';
import { Row } from '../parts/ListPage';
import list from '../parts/list.module.css';

/** One event in the list. */
export function EventRow({ event }: { readonly event: TimelineEvent }) {
  const t = useWords();
  const days = useDays();
  const { id, date, until, kind, title, text, isMilestone, grounds } = event;
  return (
    <Row
      href={hrefOf('event', id) ?? ''}
      title={title}
      lead={until === undefined ? looseDate(date) : days({ from: date, to: until })}
      aside={
        <>
          <span>{t(`reference.timeline.kinds.${kind}`)}</span>
          {isMilestone && <Milestone />}
        </>
      }
    >
      {text && <p className={list['said']}>{text}</p>}
      <GroundMarks grounds={grounds} />
    </Row>
  );
}

/** One of the few that everything else is dated by, said in words. */
export function Milestone() {
  const t = useWords();
  return (
    <Tag>
      <Flag className="icon-s" />
      {t('reference.timeline.milestone')}
    </Tag>
  );
}
