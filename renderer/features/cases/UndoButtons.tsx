import { useMemo } from 'react';
import { isArchived } from '#shared/case/archive';
import type { Entry } from '#shared/case/entry';
import { tellingOf } from '#shared/case/prose';
import { undoable } from '#shared/case/undo';
import { useWords } from '../../i18n';
import { useStore } from '../../store/context';
import { type StepWay, stepCase } from '../../store/step-case';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import type { OpenRecord } from './CasePage';
import { entryWords } from './entry-words';
import { useEntryNames } from './use-entry-names';

/** What the next undo takes back and the next redo does again, said before it is done. */
export function UndoButtons({ record: { value: file } }: { readonly record: OpenRecord }) {
  const t = useWords();
  const store = useStore();
  const by = useAuthor();
  const names = useEntryNames();
  const next = useMemo(() => undoable(file), [file]);
  const step = (way: StepWay) => void stepCase(store, file.id, { way, by });
  const say = (entries: readonly Entry[] | undefined) => {
    const [entry] = entries ?? [];
    return entry && entryWords(t, tellingOf(entry), names);
  };
  const [back, again] = [say(next.undo), say(next.redo)];
  const blocked = isArchived(file) ? t('caseFile.archived.title') : undefined;
  return (
    <Actions>
      <Button
        kbd="Ctrl Z"
        onClick={() => step('undo')}
        blockedBy={blocked ?? (back ? undefined : t('caseFile.journal.undoNone'))}
      >
        {back ? t('caseFile.journal.undoWhat', { what: back }) : t('caseFile.journal.undo')}
      </Button>
      <Button
        kbd="Ctrl Y"
        onClick={() => step('redo')}
        blockedBy={blocked ?? (again ? undefined : t('caseFile.journal.redoNone'))}
      >
        {again ? t('caseFile.journal.redoWhat', { what: again }) : t('caseFile.journal.redo')}
      </Button>
    </Actions>
  );
}
