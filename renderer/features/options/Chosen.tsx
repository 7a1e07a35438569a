import { useMemo, useState } from 'react';
import type { CaseFile } from '#shared/case/model';
import { type Option, optionsNote } from '#shared/portfolio/options-note';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { KeyValues } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import s from './options.module.css';
import type { ChangePlan } from './plan-change';
import { useDraftNote } from './use-draft-note';
import type { OptionsView } from './use-options';

interface Props {
  readonly file: CaseFile;
  readonly view: OptionsView;
  readonly change: ChangePlan;
}

/** Up to three portfolios picked for the note, held against the case as it is now, and the note drafted from them. */
export function Chosen({ file, view, change }: Props) {
  const t = useWords();
  const { plan, assessments, answers } = view;
  const note = useMemo(() => optionsNote(plan, assessments, { answers, taken: [] }), [plan, assessments, answers]);
  const [failure, setFailure] = useState<unknown>();
  const draft = useDraftNote(file, note);
  const words = failure === undefined ? undefined : errorWords(failure);
  const drop = (at: number) => change((was) => ({ ...was, chosen: was.chosen.filter((_, index) => index !== at) }));
  const write = (at: number, text: string) =>
    change((was) => ({
      ...was,
      chosen: was.chosen.map((one, index) => (index === at ? { ...one, note: text } : one)),
    }));
  return (
    <section className={s['chosen']} aria-labelledby="options-chosen">
      <h2 id="options-chosen">{t('options.chosen.title')}</h2>
      {note.options.length === 0 && <p className="dim">{t('options.chosen.none')}</p>}
      <div className={s['cards']}>
        {note.options.map((option, at) => (
          <article key={plan.chosen[at]?.measures.join()}>
            <h3>{t('options.chosen.number', { number: at + 1 })}</h3>
            <OptionFacts option={option} />
            <TextArea
              label={t('options.chosen.note')}
              rows={3}
              maxLength={2000}
              value={option.note}
              onChange={(event) => write(at, event.target.value)}
            />
            <Button small onClick={() => drop(at)}>
              {t('options.chosen.drop')}
              <span className="vh"> {at + 1}</span>
            </Button>
          </article>
        ))}
      </div>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      <Actions>
        <Button
          kind="primary"
          blockedBy={note.options.length === 0 ? t('options.chosen.blocked') : undefined}
          onClick={() => draft().catch(setFailure)}
        >
          {t('options.chosen.draft')}
        </Button>
      </Actions>
    </section>
  );
}

function OptionFacts({ option }: { readonly option: Option }) {
  const t = useWords();
  const pack = usePack();
  const title = (id: string) => pack.measures.find((one) => one.id === id)?.title ?? id;
  const actor = (id: string) => pack.matrix.actors.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <KeyValues
        rows={option.held.map(({ measure, status }) => [
          measure.title,
          `${t(`decisions.status.${status}`)}; ${actor(measure.decider)}; ${t(`decisions.vote.${measure.vote}`)}`,
        ])}
      />
      {option.lost.length > 0 && (
        <Notice level="warning" title={t('options.chosen.lost', { list: option.lost.map(title).join('; ') })} />
      )}
      {option.conflicts.length > 0 && (
        <Notice
          level="warning"
          title={t('options.chosen.conflicts', {
            list: option.conflicts.map((pair) => pair.map(title).join(' / ')).join('; '),
          })}
        />
      )}
      {option.missing.length > 0 && (
        <Notice level="warning" title={t('options.chosen.missing', { list: option.missing.map(title).join('; ') })} />
      )}
    </>
  );
}
