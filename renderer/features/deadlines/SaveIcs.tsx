import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Entry } from '#shared/calendar/agenda';
import { toIcs } from '#shared/calendar/ics';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { saveFile } from '../../store/save-file';
import { Actions, Button } from '../../ui/Button';
import { Notice, Status } from '../../ui/Status';
import s from './deadlines.module.css';
import { dueWords } from './words';

interface Props {
  readonly entries: readonly Entry[];
  readonly mark: string;
}

/** Writes every deadline with a date to a calendar file, each under the mark of the case. */
export function SaveIcs({ entries, mark }: Props) {
  const t = useWords();
  const [name, setName] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const dated = entries.flatMap(({ deadline, due }) => {
    if (due.end === undefined) return [];
    const rule = due.from === 'reckoned' ? (due.rule?.title ?? t('deadlines.field.own')) : t('deadlines.save.noRule');
    const text = t('deadlines.save.text', { due: dueWords(t, due), rule });
    const title = deadline.title || t('deadlines.untitled');
    return [{ uid: `${deadline.id}@valise`, at: due.end, title, text, categories: [mark] }];
  });
  const save = async () => {
    setFailure(undefined);
    const stamp = Date.now();
    const bytes = new TextEncoder().encode(toIcs({ entries: dated, stamp, mark }));
    const suggestedName = `deadlines-${new Date(stamp).toISOString().slice(0, 10)}.ics`;
    setName((await saveFile({ suggestedName, bytes, kind: 'any' }))?.name);
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <section className={s['save']}>
      <Actions>
        <Button
          onClick={() => void save().catch(setFailure)}
          blockedBy={dated.length === 0 ? t('deadlines.save.nothing') : undefined}
        >
          <Download />
          {t('deadlines.save.button')}
        </Button>
        <span role="status">{name && <Status level="valid">{t('deadlines.save.saved', { name })}</Status>}</span>
      </Actions>
      <p className="dim">{t('deadlines.save.note', { mark })}</p>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </section>
  );
}
