import { Bookmark } from 'lucide-react';
import { factKeys } from '#shared/case/model';
import { useWords } from '../../i18n';
import { useLive, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { Eyebrow } from '../../ui/Small';
import s from './frame.module.css';

/** The open case and its parts, in the rail. */
export function OpenCase({ path }: { readonly path: string }) {
  const t = useWords();
  const store = useStore();
  const id = useDesk((state) => state.openCase);
  const file = useLive(async () => (id ? (await store.cases.get(id))?.value : undefined), [store, id]);
  const drafts = useLive(async () => (id ? (await store.drafts.list({ caseId: id })).items.length : 0), [store, id]);
  if (!id || !file) return null;
  const known = factKeys.filter((key) => file.facts[key]?.status === 'known').length;
  const parts = [
    { href: `/cases/${id}`, label: t('frame.caseParts.facts'), count: t('frame.caseParts.factsCount', { known }) },
    { href: `/cases/${id}/questions`, label: t('frame.caseParts.decision') },
    { href: `/cases/${id}/outcome`, label: t('frame.caseParts.outcome') },
    { href: `/cases/${id}/deadlines`, label: t('deadlines.title') },
    { href: `/cases/${id}/drafts`, label: t('frame.caseParts.drafts'), count: String(drafts ?? 0) },
  ];
  return (
    <>
      <Eyebrow>{t('frame.openCase')}</Eyebrow>
      <a className={s['sub']} href={`#/cases/${id}`} title={file.title}>
        <Bookmark />
        <span>{file.title}</span>
      </a>
      {parts.map((part) => (
        <a
          key={part.href}
          className={`${s['sub']} ${s['part']}`}
          href={`#${part.href}`}
          aria-current={path === part.href ? 'true' : undefined}
        >
          <span>{part.label}</span>
          {part.count && <span className={s['count']}>{part.count}</span>}
        </a>
      ))}
    </>
  );
}
