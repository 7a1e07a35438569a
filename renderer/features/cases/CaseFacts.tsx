import { type FormEvent, useCallback, useMemo, useRef } from 'react';
import { isArchived } from '#shared/case/archive';
import { type Fact, type FactKey, factKeys, type Marking, markings } from '#shared/case/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { useOpenCase } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Tag } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { ArchivedCase, type OpenRecord } from './CasePage';
import { FactCard } from './FactCard';
import { FactsInspector } from './FactsInspector';
import { Findings } from './Findings';
import s from './facts.module.css';
import { useFactKeys } from './use-fact-keys';

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
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: record.value.title, href: `/cases/${id}` },
        { label: t('frame.caseParts.facts') },
      ]}
      mark={record.value.marking}
      inspector={<FactsInspector record={record} />}
    >
      <FactsForm record={record} />
    </Screen>
  );
}

function FactsForm({ record }: { readonly record: OpenRecord }) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const { value: file, set } = record;
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await record.flush();
    window.location.assign(`#/cases/${file.id}/questions`);
  };
  const setFact = useCallback(
    (key: FactKey, change: Partial<Fact>) =>
      set((was) => ({ ...was, facts: { ...was.facts, [key]: { ...was.facts[key], ...change } } })),
    [set],
  );
  const onKeyDown = useFactKeys({ form, file, setFact });
  return (
    <form
      ref={form}
      className={`${page['page']} ${page['narrow']}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => void submit(event)}
    >
      <ScreenTitle className={page['docTitle']} focusKey={file.id}>
        {t('cases.facts.title')}
      </ScreenTitle>
      <p className={page['lead']}>
        {file.sample && <Tag>{t('cases.sample')}</Tag>} {t('cases.facts.lead')}
      </p>
      <ArchivedCase record={record} />
      {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
      <Findings file={file} />
      <fieldset className={s['all']} disabled={isArchived(file)}>
        <Heading record={record} />
        <p className={s['keys']}>{t('caseFile.facts.keys')}</p>
        <Facts record={record} setFact={setFact} />
      </fieldset>
      <Actions>
        <Button kind="primary" type="submit">
          {t('cases.facts.continue')}
        </Button>
        <a href={`#/cases/${file.id}/facts`}>
          {t('caseFile.facts.further', { count: Object.keys(file.observations).length })}
        </a>
      </Actions>
    </form>
  );
}

function Heading({ record: { value: file, set } }: { readonly record: OpenRecord }) {
  const t = useWords();
  return (
    <div className={page['card']}>
      <TextField
        label={t('cases.intake.name')}
        value={file.title}
        maxLength={200}
        onChange={(event) => set((was) => ({ ...was, title: event.target.value }))}
      />
      <Select
        label={t('cases.facts.marking')}
        value={file.marking}
        // the options are the list of marks
        onChange={(event) => set((was) => ({ ...was, marking: event.target.value as Marking }))}
      >
        {markings.map((mark) => (
          <option key={mark}>{mark}</option>
        ))}
      </Select>
    </div>
  );
}

function Facts(props: {
  readonly record: OpenRecord;
  readonly setFact: (key: FactKey, change: Partial<Fact>) => void;
}) {
  const { facts, template } = props.record.value;
  const { caseTemplates } = usePack();
  const prompts = useMemo(() => caseTemplates.find(({ id }) => id === template)?.prompts, [caseTemplates, template]);
  return factKeys.map((key, index) => (
    <FactCard
      key={key}
      number={index + 1}
      name={key}
      fact={facts[key]}
      prompt={prompts?.[key]}
      onChange={(change) => props.setFact(key, change)}
    />
  ));
}
