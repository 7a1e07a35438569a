import { useCallback, useMemo, useState } from 'react';
import type { CaseFile } from '#shared/case/model';
import type { Assessment } from '#shared/decision/assess';
import { newDraft } from '#shared/drafting/fill';
import type { Template } from '#shared/drafting/model';
import { usePack, useStore } from '../../store/context';
import { useCommands } from '../../ui/frame';

export interface Drafting {
  readonly templatesOf: (measure: string) => readonly Template[];
  readonly draft: (template: Template) => void;
  readonly failure: unknown;
  /** The measure whose draft the key D begins. */
  readonly first: string | undefined;
  /** The key that begins the draft of a measure: D for the first that is open, digits for those after it. */
  readonly keyOf: (measure: string) => string | undefined;
}

const ways = [
  { id: 'outcome.draft', shortcut: 'd' },
  { id: 'outcome.draftSecond', shortcut: '2' },
  { id: 'outcome.draftThird', shortcut: '3' },
  { id: 'outcome.draftFourth', shortcut: '4' },
  { id: 'outcome.draftFifth', shortcut: '5' },
  { id: 'outcome.draftSixth', shortcut: '6' },
  { id: 'outcome.draftSeventh', shortcut: '7' },
  { id: 'outcome.draftEighth', shortcut: '8' },
  { id: 'outcome.draftNinth', shortcut: '9' },
] as const;

/** Begins a draft from a measure: every slot that the case can fill is filled. */
export function useDrafting(file: CaseFile, asked: readonly Assessment[]): Drafting {
  const store = useStore();
  const pack = usePack();
  const [failure, setFailure] = useState<unknown>();
  const templatesOf = useCallback(
    (measure: string) => {
      const own = pack.measures.find((one) => one.id === measure)?.template;
      return pack.templates
        .filter((template) => template.measures.includes(measure))
        .sort((a, b) => Number(b.id === own) - Number(a.id === own));
    },
    [pack],
  );
  const draft = useCallback(
    (template: Template) => {
      const id = crypto.randomUUID();
      const made = newDraft({ template, case: file, id, now: Date.now(), title: template.title, content: pack });
      store.drafts.put(made).then(
        () => window.location.assign(`#/drafts/${made.id}`),
        (thrown: unknown) => setFailure(thrown),
      );
    },
    [store, file, pack],
  );
  const open = useMemo(
    () =>
      asked
        .filter(({ status, measure }) => status === 'open' && templatesOf(measure.id).length > 0)
        .map(({ measure }) => measure.id),
    [asked, templatesOf],
  );
  const commands = useMemo(
    () =>
      open.slice(0, ways.length).flatMap((measure, at) => {
        const [template] = templatesOf(measure);
        return template && ways[at] ? [{ ...ways[at], run: () => draft(template) }] : [];
      }),
    [open, templatesOf, draft],
  );
  useCommands(commands);
  const keyOf = (measure: string) => ways[open.indexOf(measure)]?.shortcut.toUpperCase();
  return { templatesOf, draft, failure, first: open[0], keyOf };
}
