import { type FormEvent, useState } from 'react';
import { type Marking, markings } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack, useStore } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { useStartSample } from './use-start-sample';

export function NewIncident() {
  const t = useWords();
  const store = useStore();
  const pack = usePack();
  const startSample = useStartSample();
  const [title, setTitle] = useState('');
  const [marking, setMarking] = useState<Marking>('LIMITE');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!title.trim()) return;
    try {
      const file = newCase({ id: crypto.randomUUID(), now: Date.now(), title: title.trim(), marking });
      await store.cases.put(file);
      window.location.assign(`#/cases/${file.id}`);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }, { label: t('cases.intake.title') }]} mark={marking}>
      <form className={`${page['page']} ${page['narrow']}`} onSubmit={(event) => void submit(event)}>
        <ScreenTitle className={page['docTitle']}>{t('cases.intake.title')}</ScreenTitle>
        <p className={page['lead']}>{t('cases.intake.lead')}</p>
        <TextField
          label={t('cases.intake.name')}
          hint={t('cases.intake.nameHint')}
          value={title}
          maxLength={200}
          autoFocus
          onChange={(event) => setTitle(event.target.value)}
          error={asked && !title.trim() ? t('cases.intake.nameMissing') : undefined}
        />
        <Select
          label={t('cases.intake.marking')}
          value={marking}
          onChange={(event) => setMarking(event.target.value === 'PUBLIC' ? 'PUBLIC' : 'LIMITE')}
        >
          {markings.map((mark) => (
            <option key={mark}>{mark}</option>
          ))}
        </Select>
        {words && <Notice level="invalid" title={words.text} code={words.code} />}
        <Actions>
          <Button kind="primary" type="submit" kbd="Enter">
            {t('cases.intake.start')}
          </Button>
          {pack.samples[0] && (
            <Button kind="quiet" onClick={() => void startSample(pack.samples[0])}>
              {t('cases.practise')}
            </Button>
          )}
        </Actions>
        <p className="dim">{t('cases.practiseHint')}</p>
      </form>
    </Screen>
  );
}
