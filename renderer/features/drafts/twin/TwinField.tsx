import { useLayoutEffect, useRef } from 'react';
import { inlineText } from '#shared/document/to-text';
import type { TwinRow } from '#shared/drafting/twin';
import { withTwinField } from '#shared/drafting/twin-fields';
import { useWords } from '../../../i18n';
import { TextArea } from '../../../ui/Field';
import type { Studio } from '../use-studio';

interface Props {
  readonly row: TwinRow;
  readonly language: string;
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** What stands in a field in the other language. */
export function TwinField({ row, language, studio, onClose }: Props) {
  const t = useWords();
  const { template, record } = studio;
  const { field = '' } = row;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector('textarea')?.focus(), []);
  const slot = template.slots.find(({ name }) => name === field);
  const isLine = slot === undefined || slot.kind === 'line';
  return (
    <div ref={place}>
      <TextArea
        label={t('drafts.twin.field', { label: slot?.label ?? t('drafts.twin.title') })}
        lang={language}
        rows={isLine ? 2 : 5}
        maxLength={slot?.maxLength ?? 200}
        value={inlineText(row.there)}
        onChange={({ target: { value } }) =>
          record.set((was) => withTwinField(was, field, isLine ? value.replaceAll('\n', ' ') : value))
        }
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
          window.document.querySelector<HTMLElement>(`[data-twin="${CSS.escape(row.id)}"] button`)?.focus();
        }}
      />
    </div>
  );
}
