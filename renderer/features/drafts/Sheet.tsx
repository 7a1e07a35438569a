import { useWords } from '../../i18n';
import { Editor } from './editor/Editor';
import s from './studio.module.css';
import type { Studio } from './use-studio';

/** The page as it will be read: mark on top and at the foot, the text between. */
export function Sheet({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { draft, record, template, texts } = studio;
  const labels = Object.fromEntries(template.slots.map(({ name, label }) => [name, label]));
  return (
    <div className={s['editor']} data-region="editor">
      <div className={s['sheet']}>
        <p className={s['sheetMark']}>{draft.marking}</p>
        <Editor
          label={t('drafts.editor')}
          document={draft.document}
          values={texts}
          labels={labels}
          onChange={(document) => record.set((was) => ({ ...was, document }))}
        />
        <p className={`${s['sheetMark']} ${s['foot']}`}>{draft.marking}</p>
      </div>
    </div>
  );
}
