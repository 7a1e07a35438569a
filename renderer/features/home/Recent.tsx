import { FilePenLine } from 'lucide-react';
import { useLive, useStore } from '../../store/context';
import { recently } from '../../ui/dates';
import page from '../../ui/page.module.css';

/** The drafts touched last. */
export function Recent() {
  const store = useStore();
  const drafts = useLive(() => store.drafts.list(), [store]);
  const cases = useLive(async () => (await store.cases.list()).items, [store]);
  return (
    <ul>
      {(drafts?.items ?? []).slice(0, 4).map(({ id, value, updatedAt }) => (
        <li key={id}>
          <a className={page['row']} href={`#/drafts/${id}`}>
            <FilePenLine />
            <span>
              <span className={page['rowTitle']}>{value.title}</span>
              <span className={page['rowMeta']}>
                {cases?.find((one) => one.id === value.caseId)?.value.title} · {value.marking}
              </span>
            </span>
            <span className="dim num">{recently(updatedAt)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
