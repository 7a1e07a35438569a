import { Bookmark } from 'lucide-react';
import { isArchived } from '#shared/case/archive';
import { useWords } from '../../i18n';
import { useLive, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { Eyebrow, Tag } from '../../ui/Small';
import { useCaseCommands } from './case-commands';
import { useCaseParts } from './case-parts';
import s from './frame.module.css';

/** The open case and its parts, in the rail. */
export function OpenCase({ path }: { readonly path: string }) {
  const id = useDesk((state) => state.openCase);
  return id ? <Parts key={id} id={id} path={path} /> : null;
}

const nothing = () => undefined;

function Parts({ id, path }: { readonly id: string; readonly path: string }) {
  const t = useWords();
  const store = useStore();
  // the rail falls silent, and the screen with it does not, where a full disk lets nothing be read
  const file = useLive(() => store.cases.get(id).then((found) => found?.value, nothing), [store, id]);
  const drafts = useLive(() => store.drafts.count({ caseId: id }).catch(nothing), [store, id]);
  const { first, second } = useCaseParts(id, file, drafts ?? 0);
  useCaseCommands(id);
  if (!file) return null;
  const link = (part: (typeof first)[number]) => (
    <a
      key={part.href}
      className={`${s['sub']} ${s['part']}`}
      href={`#${part.href}`}
      aria-current={path === part.href ? 'true' : undefined}
    >
      <span>{part.label}</span>
      {part.count && <span className={s['count']}>{part.count}</span>}
    </a>
  );
  return (
    <>
      <Eyebrow>{t('frame.openCase')}</Eyebrow>
      <a className={s['sub']} href={`#/cases/${id}`} title={file.title}>
        <Bookmark />
        <span>{file.title}</span>
        {isArchived(file) && <Tag>{t('caseFile.rail.archived')}</Tag>}
      </a>
      {first.map(link)}
      <section className={s['more']} aria-label={t('caseFile.rail.more')}>
        {second.map(link)}
      </section>
    </>
  );
}
