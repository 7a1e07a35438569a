import { useLayoutEffect, useMemo, useState } from 'react';
import type { Document, Inline } from '#shared/document/model';
import { lineBlocks } from '#shared/document/walk';
import { slotTexts } from '#shared/drafting/slot-value';
import { asTwin, type TwinRow, withTwinText } from '#shared/drafting/twin';
import { useWords } from '../../../i18n';
import { EditorText } from '../editor/EditorText';
import { useEditor } from '../editor/use-editor';
import type { Studio } from '../use-studio';

interface Props {
  readonly row: TwinRow;
  readonly language: string;
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** One paragraph of the other language, to be written. It begins with the fields and grounds of its counterpart. */
export function TwinEditor({ row, language, studio, onClose }: Props) {
  const t = useWords();
  const { template, record, draft } = studio;
  const [document] = useState<Document>(() => ({
    blocks: [{ type: 'paragraph', id: row.id, children: row.there.length > 0 ? row.there : fixed(row.here) }],
  }));
  const values = useMemo(() => slotTexts(template, asTwin(draft) ?? draft), [template, draft]);
  const labels = useMemo(() => Object.fromEntries(template.slots.map(({ name, label }) => [name, label])), [template]);
  const { place, view } = useEditor({
    label: t('drafts.twin.editor'),
    language,
    document,
    values,
    labels,
    onChange: (read) => record.set((was) => withTwinText(was, row.id, joined(read().document))),
  });
  useLayoutEffect(() => view?.focus(), [view]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard while one writes
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
        window.document.querySelector<HTMLElement>(`[data-twin="${CSS.escape(row.id)}"] button`)?.focus();
      }}
    >
      <EditorText place={place} />
    </div>
  );
}

/** What is no word of a language: fields and grounds, in their order. */
function fixed(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((node): readonly Inline[] => {
    if (node.type === 'slot' || node.type === 'reference') return [node, { type: 'text', text: ' ' }];
    return 'children' in node ? fixed(node.children) : [];
  });
}

/** One paragraph, whatever the Enter key made of it. */
function joined(document: Document): readonly Inline[] {
  return [...lineBlocks(document.blocks)].flatMap((block, at): readonly Inline[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    return [...(at > 0 ? [{ type: 'text' as const, text: ' ' }] : []), ...block.children];
  });
}
