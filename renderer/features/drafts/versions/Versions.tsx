import { useState } from 'react';
import { documentDigest } from '#shared/document/digest';
import type { Revision } from '#shared/drafting/revision';
import { useWords } from '../../../i18n';
import { useLive, useStore } from '../../../store/context';
import { versionsOf } from '../../../store/versions';
import { officialDay, recently } from '../../../ui/dates';
import page from '../../../ui/page.module.css';
import { Empty } from '../../../ui/Small';
import { DraftPage, type OpenDraft } from './DraftPage';
import { Restore } from './Restore';
import s from './versions.module.css';

/** Every version of a draft, the newest first. */
export function Versions({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <DraftPage
      id={id}
      title={t('versions.title')}
      action={<a href={`#/drafts/${id}/compare`}>{t('versions.compare.title')}</a>}
    >
      {(record) => <VersionList record={record} />}
    </DraftPage>
  );
}

function VersionList({ record }: { readonly record: OpenDraft }) {
  const t = useWords();
  const store = useStore();
  const [said, setSaid] = useState('');
  const { id } = record.value;
  const versions = useLive(() => versionsOf(store, id), [store, id]);
  return (
    <>
      <p className={page['lead']}>{t('versions.lead')}</p>
      <p role="status">{said}</p>
      {versions?.length === 0 && (
        <Empty action={<a href={`#/drafts/${id}`}>{t('versions.now')}</a>}>{t('versions.none')}</Empty>
      )}
      <ol className={s['versions']}>
        {versions?.map(({ value }) => (
          <VersionRow key={value.id} version={value} record={record} onSaid={setSaid} />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  readonly version: Revision;
  readonly record: OpenDraft;
  readonly onSaid: (said: string) => void;
}

function VersionRow({ version, record, onSaid }: RowProps) {
  const t = useWords();
  const { id, draftId, seq, title, purpose, kind, author, round, createdAt, document } = version;
  return (
    <li className={s['version']}>
      <h2>
        {t('versions.number', { seq })}
        {title && `: ${title}`}
      </h2>
      {purpose && <p>{purpose}</p>}
      <p className="dim">
        {t(`versions.kind.${kind}`)}. {t('versions.by', { author: author || t('versions.unnamed'), round })}.{' '}
        {officialDay(createdAt)}, {recently(Date.parse(createdAt))}
      </p>
      <p className="dim">{t('versions.digest', { digest: documentDigest(document).slice(0, 16) })}</p>
      <div className={s['actions']}>
        <a href={`#/drafts/${draftId}/versions/${id}`}>{t('versions.open', { seq })}</a>
        <a href={`#/drafts/${draftId}/compare?from=${id}&to=now`}>{t('versions.compareNow', { seq })}</a>
        <Restore version={version} record={record} onSaid={onSaid} />
      </div>
    </li>
  );
}
