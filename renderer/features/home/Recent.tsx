import { FilePenLine } from 'lucide-react';
import { useLive, usePack, useStore } from '../../store/context';
import { recently } from '../../ui/dates';
import page from '../../ui/page.module.css';

/** The drafts touched last. */
export function Recent() {
  const store = useStore();
  const pack = usePack();
  const drafts = useLive(() => store.drafts.list(), [store]);
  return (
    <ul>
      {(drafts?.items ?? []).slice(0, 4).map(({ id, value, updatedAt }) => (
        <li key={id}>
          <a className={page['row']} href={`#/drafts/${id}`}>
            <FilePenLine />
            <span>
              <span className={page['rowTitle']}>{value.title}</span>
              <span className={page['rowMeta']}>
                {pack.templates.find((one) => one.id === value.template.id)?.title}
              </span>
            </span>
            <span className="dim num">{recently(updatedAt)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
