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
}

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
  const first = asked.find((one) => one.status === 'open' && templatesOf(one.measure.id).length > 0)?.measure.id;
  const template = first === undefined ? undefined : templatesOf(first)[0];
  const commands = useMemo(
    () => (template ? [{ id: 'outcome.draft', shortcut: 'd', run: () => draft(template) }] : []),
    [template, draft],
  );
  useCommands(commands);
  return { templatesOf, draft, failure, first };
}
