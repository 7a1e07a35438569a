import { BriefcaseBusiness } from 'lucide-react';
import type { CaseFile } from '#shared/case/model';
import { openPoints } from '#shared/case/overview';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Tag } from '../../ui/Small';
import { brussels, momentIn } from './times';
import { useDue } from './use-due';

/** A case in the list: since when, what is known, what is open, and what falls due next. */
export function CaseRow({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const [next] = useDue(file).filter(({ state }) => state !== 'done');
  const points = openPoints(file).length;
  const due = next?.due.end === undefined ? undefined : momentIn(brussels, next.due.end);
  const title = next?.deadline.title || t('deadlines.untitled');
  return (
    <li>
      <a className={page['row']} href={`#/cases/${file.id}`}>
        <BriefcaseBusiness />
        <span>
          <span className={page['rowTitle']}>{file.title}</span>
          <span className={page['rowMeta']}>
            <span>{t('cases.meta.created', { date: officialDay(file.createdAt) })}</span>
            <span>
              {t('cases.meta.facts', {
                known: Object.values(file.facts).filter((fact) => fact.status === 'known').length,
              })}
            </span>
            {points > 0 && <span>{t('caseFile.list.points', { count: points })}</span>}
            {due !== undefined && (
              <span>
                {next?.state === 'overdue'
                  ? t('caseFile.list.overdue', { title, at: due })
                  : t('caseFile.list.due', { title, at: due })}
              </span>
            )}
          </span>
        </span>
        <span>
          {file.sample && <Tag>{t('cases.sample')}</Tag>} <Tag>{file.marking}</Tag>
        </span>
      </a>
    </li>
  );
}
