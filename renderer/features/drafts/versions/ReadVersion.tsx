import { paragraphNumbers } from '#shared/document/numbering';
import type { Revision } from '#shared/drafting/revision';
import { slotTexts } from '#shared/drafting/slot-value';
import { useWords } from '../../../i18n';
import { useLive, usePack, useStore } from '../../../store/context';
import { DocumentView } from '../../../ui/DocumentView';
import { Notice } from '../../../ui/Status';
import { DraftPage, type OpenDraft } from './DraftPage';
import s from './versions.module.css';

/** An earlier version to read; nothing in it can be changed. */
export function ReadVersion({ id, version }: { readonly id: string; readonly version: string }) {
  const t = useWords();
  const store = useStore();
  const found = useLive(async () => (await store.revisions.get(version))?.value ?? null, [store, version]);
  const revision = found?.draftId === id ? found : undefined;
  const title = revision
    ? [t('versions.number', { seq: revision.seq }), revision.title].filter(Boolean).join(': ')
    : '';
  return (
    <DraftPage
      id={id}
      title={title || t('versions.title')}
      action={<a href={`#/drafts/${id}/versions`}>{t('versions.all')}</a>}
    >
      {(record) =>
        revision ? (
          <Text record={record} revision={revision} />
        ) : (
          found === null && <Notice level="warning" title={t('versions.compare.absent')} />
        )
      }
    </DraftPage>
  );
}

function Text({ record, revision }: { readonly record: OpenDraft; readonly revision: Revision }) {
  const t = useWords();
  const { templates } = usePack();
  const template = templates.find(({ id }) => id === record.value.template.id);
  const texts = template
    ? slotTexts(template, { ...record.value, values: revision.values ?? record.value.values })
    : {};
  const numbers = paragraphNumbers(revision.document);
  return (
    <>
      <Notice level="unknown" title={t('versions.reading')} />
      <article className={s['sheet']} lang={record.value.language}>
        <DocumentView
          document={revision.document}
          slot={(name) => texts[name] || `[${name}]`}
          crossNumber={(to) => numbers.get(to)}
        />
      </article>
    </>
  );
}
