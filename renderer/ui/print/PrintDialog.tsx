import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { MarkStrokes } from '../Brand';
import { Actions, Button } from '../Button';
import { Dialog, type DialogHandle } from '../Dialog';
import d from '../dialog.module.css';
import type { Mark } from '../frame';
import { Notice, Status } from '../Status';
import { ChoiceGroup } from './ChoiceGroup';
import type { PrintChoice } from './choice';
import s from './print.module.css';

/** How the last printing ended, where that is worth saying. */
export type PrintResult = { readonly name: string } | { readonly failure: unknown };

interface Props {
  readonly title: string;
  readonly mark: Mark;
  readonly beginning: PrintChoice;
  readonly result: PrintResult | undefined;
  readonly onPrint: (choice: PrintChoice) => void;
  readonly onClose: () => void;
}

/** Says what is printed and under which mark. Enter prints. */
export function PrintDialog({ title, mark, beginning, result, onPrint, onClose }: Props) {
  const t = useWords();
  const dialog = useRef<DialogHandle>(null);
  const form = useRef<HTMLFormElement>(null);
  const name = useId();
  const [choice, setChoice] = useState(beginning);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPrint(choice);
  };
  return (
    <Dialog ref={dialog} className={d['dialog']} aria-labelledby={name} onClose={onClose}>
      <form ref={form} className={d['form']} onSubmit={submit}>
        <h2 id={name}>{t('print.title')}</h2>
        <p>{choice.fit === 'pages' ? t('print.what', { title }) : t('print.whatOnePage', { title })}</p>
        <p className={s['mark']} data-level={mark}>
          <b>
            <MarkStrokes level={mark} />
            {mark}
          </b>
          {t('print.marked')}
        </p>
        <Choices choice={choice} onChange={(part) => setChoice((now) => ({ ...now, ...part }))} />
        {choice.to === 'pdf' && <p className={s['outside']}>{t('print.outside')}</p>}
        <Ending result={result} />
        <Actions>
          <Button kind="primary" type="submit" kbd="Enter">
            {t('print.run')}
          </Button>
          <Button onClick={() => dialog.current?.close()} kbd="Esc">
            {result && 'name' in result ? t('print.close') : t('print.cancel')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly choice: PrintChoice;
  readonly onChange: (part: Partial<PrintChoice>) => void;
}

function Choices({ choice, onChange }: ChoicesProps) {
  const t = useWords();
  return (
    <div className={s['choices']}>
      <ChoiceGroup
        legend={t('print.to')}
        options={[
          ['printer', t('print.toOptions.printer')],
          ['pdf', t('print.toOptions.pdf')],
        ]}
        value={choice.to}
        onChange={(to) => onChange({ to })}
      />
      <ChoiceGroup
        legend={t('print.layout')}
        options={[
          ['portrait', t('print.layoutOptions.portrait')],
          ['landscape', t('print.layoutOptions.landscape')],
        ]}
        value={choice.layout}
        onChange={(layout) => onChange({ layout })}
      />
      <ChoiceGroup
        legend={t('print.fit')}
        options={[
          ['pages', t('print.fitOptions.pages')],
          ['one-page', t('print.fitOptions.onePage')],
        ]}
        value={choice.fit}
        onChange={(fit) => onChange({ fit })}
      />
    </div>
  );
}

function Ending({ result }: Pick<Props, 'result'>) {
  const t = useWords();
  if (!result) return null;
  if ('name' in result)
    return (
      <p role="status">
        <Status level="valid">{t('print.saved', { name: result.name })}</Status>
      </p>
    );
  const words = errorWords(result.failure);
  return <Notice level="invalid" title={words.text} code={words.code} />;
}
