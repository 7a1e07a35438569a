import type { ClearanceEntry } from '#shared/clearance/model';
import { isTooLate } from '#shared/clearance/recall';
import { levelOf } from '#shared/clearance/step-level';
import { useWords } from '../../i18n';
import { type OpenClearance, useClearance } from '../../store/clearance';
import { useLive, useStore } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import s from './board.module.css';
import { Pass } from './Pass';
import { Recall } from './Recall';

/** The route of one draft and what happened on it, as prose, the newest first. */
export function ClearanceLog({ id }: { readonly id: string }) {
  const t = useWords();
  const store = useStore();
  const draft = useLive(async () => (await store.drafts.get(id))?.value, [store, id]);
  const clearance = useClearance(draft);
  return (
    <Screen
      crumbs={[
        { label: t('drafts.title'), href: '/drafts' },
        { label: draft?.title ?? '', href: `/drafts/${id}` },
        { label: t('clearance.log') },
      ]}
      mark={draft?.marking ?? 'PUBLIC'}
    >
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle focusKey={id}>{t('clearance.log')}</ScreenTitle>
        </div>
        <Actions>
          <Button kind="primary" onClick={() => window.location.assign(`#/packages/export/${id}?for=clearance`)}>
            {t('clearance.request')}
          </Button>
          <a href="#/drafts/board">{t('clearance.board')}</a>
        </Actions>
        {clearance && <Steps clearance={clearance} draftId={id} />}
        {clearance && <Entries clearance={clearance} />}
        {clearance && draft && clearance.route.fourEyes && <Pass draft={draft} clearance={clearance} />}
      </div>
    </Screen>
  );
}

function Steps({ clearance, draftId }: { readonly clearance: OpenClearance; readonly draftId: string }) {
  const t = useWords();
  return (
    <section>
      <h2 className={page['section']}>{`${t('clearance.where')}: ${t(`clearance.column.${clearance.column}`)}`}</h2>
      <ol className={s['steps']}>
        {clearance.steps.map(({ step, state, answer, request }) => (
          <li key={step.id} tabIndex={-1}>
            <Status level={levelOf(state)}>
              {`${step.title}, ${step.who}: ${t(`clearance.state.${state}`)}`}
              {answer &&
                ` (${t('clearance.by', { name: answer.from.name, day: officialDay(answer.signature.signedAt) })})`}
            </Status>
            {state === 'out' && request && <Recall key={request.id} request={request} draftId={draftId} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entries({ clearance }: { readonly clearance: OpenClearance }) {
  const t = useWords();
  const ordered = clearance.entries.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section>
      <h2 className={page['section']}>{t('clearance.log')}</h2>
      {ordered.length === 0 && <p>{t('clearance.logNone')}</p>}
      <ol className={s['steps']} reversed>
        {ordered.map((entry) => (
          <li key={entry.id}>
            <Sentence entry={entry} clearance={clearance} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sentence({ entry, clearance }: { readonly entry: ClearanceEntry; readonly clearance: OpenClearance }) {
  const t = useWords();
  const by = entry.by || t('clearance.someone');
  const titleOf = (id: string) => clearance.route.steps.find((step) => step.id === id)?.title ?? id;
  const words = () => {
    if (entry.kind === 'answer')
      return t('clearance.entry.answer', {
        name: entry.from.name,
        decision: t(`clearance.decision.${entry.decision}`),
      });
    if (entry.kind === 'request')
      return t('clearance.entry.request', { by, to: entry.to, step: titleOf(entry.step), round: entry.round });
    if (entry.kind === 'override')
      return t('clearance.entry.override', { by, step: titleOf(entry.step), reason: entry.reason });
    if (entry.kind === 'sent') return t('clearance.entry.sent', { by, round: entry.round });
    return t('clearance.entry.recall', { by, reason: entry.reason });
  };
  return (
    <>
      <p>{`${officialDay(entry.at)}. ${words()}`}</p>
      {entry.kind === 'answer' && (
        <>
          {isTooLate(entry, clearance.entries) && <Notice level="warning" title={t('clearance.recall.tooLate')} />}
          {entry.remark !== '' && <blockquote>{entry.remark}</blockquote>}
          <p className="dim">{t('clearance.signature', { subject: entry.signature.subject })}</p>
          {entry.signature.practice && <Notice level="warning" title={t('clearance.practice')} />}
        </>
      )}
    </>
  );
}
