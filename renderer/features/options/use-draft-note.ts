import { useCallback } from 'react';
import type { CaseFile } from '#shared/case/model';
import { newDraft } from '#shared/drafting/fill';
import type { OptionsNote } from '#shared/portfolio/options-note';
import { usePack, useStore } from '../../store/context';
import { useNoteTexts } from './use-note-texts';

const templateId = 'options-paper';

/** Begins the options paper with what the composer knows: the measures by status, the yardsticks and the options picked. */
export function useDraftNote(file: CaseFile, note: OptionsNote): () => Promise<void> {
  const store = useStore();
  const fill = useNoteTexts(note);
  const pack = usePack();
  return useCallback(async () => {
    const template = pack.templates.find(({ id }) => id === templateId);
    if (!template) return;
    const now = Date.now();
    const made = newDraft({ template, case: file, id: crypto.randomUUID(), now, title: template.title, content: pack });
    const lengths = new Map(template.slots.map(({ name, maxLength }) => [name, maxLength]));
    // what does not fit its slot stays open for a person: a text cut short would say something else
    const fitting = Object.entries(fill).filter(
      ([name, text]) => text !== '' && text.length <= (lengths.get(name) ?? 0),
    );
    const asOf = new Date(now).toISOString().slice(0, 10);
    await store.drafts.put({ ...made, values: { ...made.values, 'as-of': asOf, ...Object.fromEntries(fitting) } });
    window.location.assign(`#/drafts/${made.id}`);
  }, [store, pack, file, fill]);
}
