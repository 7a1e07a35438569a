import { type FormEvent, useRef, useState } from 'react';
import { markings } from '#shared/case/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { TemplateChoice } from './TemplateChoice';
import { useIntake } from './use-intake';
import { useStartSample } from './use-start-sample';

/** The kind of incident, a working title, and the case is there: three keys and the words of the title. */
export function NewIncident() {
  const t = useWords();
  const pack = usePack();
  const startSample = useStartSample();
  const { intake, change, begin } = useIntake();
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const title = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!intake.title.trim()) return title.current?.focus();
    try {
      window.location.assign(`#/cases/${await begin()}`);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <Screen
      crumbs={[{ label: t('cases.title'), href: '/cases' }, { label: t('cases.intake.title') }]}
      mark={intake.marking}
    >
      <form className={`${page['page']} ${page['narrow']}`} onSubmit={(event) => void submit(event)}>
        <ScreenTitle className={page['docTitle']}>{t('cases.intake.title')}</ScreenTitle>
        <p className={page['lead']}>{t('cases.intake.lead')}</p>
        <TemplateChoice
          templates={pack.caseTemplates}
          chosen={intake.template}
          onChoose={(template) => change({ template })}
          onEnter={() => title.current?.focus()}
        />
        <TextField
          ref={title}
          label={t('cases.intake.name')}
          hint={t('cases.intake.nameHint')}
          value={intake.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
          error={asked && !intake.title.trim() ? t('cases.intake.nameMissing') : undefined}
        />
        <Select
          label={t('cases.intake.marking')}
          value={intake.marking}
          onChange={(event) => change({ marking: event.target.value === 'PUBLIC' ? 'PUBLIC' : 'LIMITE' })}
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
        <p className="dim">{t('caseFile.intake.keys')}</p>
        <p className="dim">{t('cases.practiseHint')}</p>
      </form>
    </Screen>
  );
}
