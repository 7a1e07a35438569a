import { History } from 'lucide-react';
import { type FormEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { useLive, useStore } from '../../../store/context';
import { requireSaved } from '../../../store/keeper';
import { keepVersion } from '../../../store/versions';
import { Actions, Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { TextField } from '../../../ui/Field';
import { useCommands } from '../../../ui/frame';
import { Notice } from '../../../ui/Status';
import type { Studio } from '../use-studio';
import s from './versions.module.css';

/** Names the draft as it stands (Ctrl+S), and leads to its versions and to what came back. */
export function VersionMenu({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const commands = useMemo(
    () => [
      {
        id: 'drafts.version',
        shortcut: 'Ctrl+S',
        run: () => button.current?.getAttribute('aria-expanded') !== 'true' && button.current?.click(),
      },
    ],
    [],
  );
  useCommands(commands);
  const step = useVersionStep(studio);
  const label = (
    <>
      <History />
      {step ? t('versions.step', step) : t('versions.menu')}
    </>
  );
  return (
    <>
      <span className="vh" role="status">
        {said}
      </span>
      <Disclosure
        title={t('versions.menu')}
        {...(step && { name: t('versions.stepName', step) })}
        label={label}
        ref={button}
      >
        {(close) => <VersionForm studio={studio} close={close} onSaid={setSaid} />}
      </Disclosure>
    </>
  );
}

/** The number of the last version kept and of the one in writing; none before the first. No version is ever taken away. */
function useVersionStep({ draft: { id } }: Studio): { readonly kept: number; readonly next: number } | undefined {
  const { revisions } = useStore();
  const kept = useLive(() => revisions.count({ draftId: id }).catch(() => 0), [revisions, id]) ?? 0;
  return kept > 0 ? { kept, next: kept + 1 } : undefined;
}

interface FormProps {
  readonly studio: Studio;
  readonly close: () => void;
  readonly onSaid: (said: string) => void;
}

function VersionForm({ studio: { record }, close, onSaid }: FormProps) {
  const t = useWords();
  const store = useStore();
  const form = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<unknown>();
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const said = (field: string) => String(given.get(field) ?? '').trim();
    if (said('title') === '') return;
    try {
      await requireSaved();
      const asked = { kind: 'named', title: said('title'), purpose: said('purpose') } as const;
      const { value } = await keepVersion(store, record.current(), asked);
      onSaid(t('versions.saved', { seq: value.seq, name: value.title }));
      close();
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  const id = record.value.id;
  return (
    <form ref={form} className={s['form']} onSubmit={(event) => void save(event)}>
      <TextField label={t('versions.nameLabel')} name="title" maxLength={120} required />
      <TextField label={t('versions.purpose')} name="purpose" maxLength={500} />
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      <Actions>
        <Button kind="primary" type="submit" kbd="Enter">
          {t('versions.save')}
        </Button>
      </Actions>
      <ul className={s['links']}>
        <li>
          <a href={`#/drafts/${id}/versions`}>{t('versions.all')}</a>
        </li>
        <li>
          <a href={`#/drafts/${id}/compare`}>{t('versions.compareAll')}</a>
        </li>
        <li>
          <a href={`#/drafts/${id}/returns`}>{t('versions.returns')}</a>
        </li>
      </ul>
    </form>
  );
}
