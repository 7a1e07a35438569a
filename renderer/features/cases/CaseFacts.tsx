import type { FormEvent } from 'react';
import { summariseFacts } from '#shared/case/facts';
import { type CaseFile, type Fact, type FactKey, factKeys, type Marking, markings } from '#shared/case/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useOpenCase } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { InspectorSection, KeyValues, Tag } from '../../ui/Small';
import { Notice, Status } from '../../ui/Status';
import { FactCard } from './FactCard';

/** The six facts of a case, saved as they are typed. */
export function CaseFacts({ id }: { readonly id: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  const file = record.value;
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await record.flush();
    window.location.assign(`#/cases/${id}/questions`);
  };
  const setFact = (key: FactKey, change: Partial<Fact>) =>
    record.set((was) => ({ ...was, facts: { ...was.facts, [key]: { ...was.facts[key], ...change } } }));
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${id}` },
        { label: t('frame.caseParts.facts') },
      ]}
      mark={file.marking}
      inspector={<FactsInspector file={file} />}
    >
      <form className={`${page['page']} ${page['narrow']}`} onSubmit={(event) => void submit(event)}>
        <ScreenTitle className={page['docTitle']} focusKey={id}>
          {t('cases.facts.title')}
        </ScreenTitle>
        <p className={page['lead']}>
          {file.sample && <Tag>{t('cases.sample')}</Tag>} {t('cases.facts.lead')}
        </p>
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        <div className={page['card']}>
          <TextField
            label={t('cases.intake.name')}
            value={file.title}
            maxLength={200}
            onChange={(event) => record.set((was) => ({ ...was, title: event.target.value }))}
          />
          <Select
            label={t('cases.facts.marking')}
            value={file.marking}
            // the options are the list of marks
            onChange={(event) => record.set((was) => ({ ...was, marking: event.target.value as Marking }))}
          >
            {markings.map((mark) => (
              <option key={mark}>{mark}</option>
            ))}
          </Select>
        </div>
        {factKeys.map((key, index) => (
          <FactCard
            key={key}
            number={index + 1}
            name={key}
            fact={file.facts[key]}
            onChange={(change) => setFact(key, change)}
          />
        ))}
        <Actions>
          <Button kind="primary" type="submit">
            {t('cases.facts.continue')}
          </Button>
        </Actions>
      </form>
    </Screen>
  );
}

function FactsInspector({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const { known, unknown, open, unsourced } = summariseFacts(file);
  const names = (keys: readonly FactKey[]) => keys.map((key) => t(`cases.fact.${key}.short`)).join(', ') || '–';
  return (
    <>
      <InspectorSection title={t('cases.facts.inspector')}>
        <KeyValues
          rows={[
            [t('cases.facts.summary.known'), names(known)],
            [t('cases.facts.summary.unknown'), names(unknown)],
            [t('cases.facts.summary.open'), names(open)],
            [
              t('cases.facts.summary.unsourced'),
              unsourced.length > 0 ? (
                <Status key="unsourced" level="warning">
                  {names(unsourced)}
                </Status>
              ) : (
                names(unsourced)
              ),
            ],
          ]}
        />
      </InspectorSection>
      <InspectorSection title={t('cases.facts.next')}>
        <p>{t('cases.facts.nextText')}</p>
      </InspectorSection>
    </>
  );
}
