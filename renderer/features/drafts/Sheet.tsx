import { useWords } from '../../i18n';
import { EditorText } from './editor/EditorText';
import { EditorTools } from './editor/EditorTools';
import { SpellingTool } from './editor/SpellingTool';
import { useEditor } from './editor/use-editor';
import { useSpelling } from './editor/use-spelling';
import s from './sheet.module.css';
import type { Studio } from './use-studio';

/** The page as it will be read: tools above it, mark on top and at the foot, the text between. */
export function Sheet({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { draft, record, template, texts } = studio;
  const labels = Object.fromEntries(template.slots.map(({ name, label }) => [name, label]));
  const spelling = useSpelling(draft.language);
  const { place, view, state } = useEditor({
    plugins: [spelling.plugin],
    label: t('drafts.editor'),
    language: draft.language,
    document: draft.document,
    values: texts,
    labels,
    onChange: (text) => record.set((was) => ({ ...was, document: text })),
    onSlot: (name) => document.getElementById(`slot-${name}`)?.focus(),
  });
  return (
    <div className={s['editor']} data-region="editor">
      <EditorTools view={view} state={state}>
        <SpellingTool view={view} state={state} spelling={spelling} />
      </EditorTools>
      <div className={s['sheet']}>
        <p className={s['sheetMark']}>{draft.marking}</p>
        <EditorText place={place} />
        <p className={`${s['sheetMark']} ${s['foot']}`}>{draft.marking}</p>
      </div>
    </div>
  );
}
