import { type FormEvent, useRef, useState } from 'react';
import type { IncomingDraft, Typed } from '#shared/clearance/incoming';
import type { Draft } from '#shared/drafting/model';
import { type ClearanceDecision, decisions, remainingOf } from '#shared/package/index';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useRoute } from '../../store/clearance';
import type { Record } from '../../store/record';
import { useForeseen } from '../../store/use-foreseen';
import { chosenOf, type ShownIdentity, useIdentities } from '../../store/use-identities';
import { useAuthor } from '../../store/use-open-case';
import { useLackingIn } from '../../store/use-policy';
import { Actions, Button } from '../../ui/Button';
import type { Envelope } from '../../ui/envelope-choice';
import { Select, TextArea, TextField } from '../../ui/Field';
import { ForeseenNotice } from '../../ui/ForeseenNotice';
import { commonName } from '../../ui/format';
import page from '../../ui/page.module.css';
import { SignAs } from '../../ui/SignAs';
import { Notice } from '../../ui/Status';
import { NotAdded } from './NotAdded';
import { type Filled, filledIn, noteOf } from './note-of';
import { useSign } from './use-sign';

interface Props {
  readonly record: Extract<Record<IncomingDraft>, { state: 'open' }>;
  readonly onChange: (typed: Typed) => void;
  /** Who can open what is signed. */
  readonly envelope: Envelope;
}

/** Decision, remark and name; then the signature over the text as it came, with what was said of it in the note. */
export function Decide({ record, onChange: change, envelope }: Props) {
  const t = useWords();
  const author = useAuthor();
  const { list = [] } = useIdentities();
  const { state, run } = useSign();
  const { typed } = record.value;
  const filled = filledIn(typed, author);
  const identity = chosenOf(list, typed.identity);
  const foreseen = useForeseen(identity, { role: 'clearer', kind: 'draft' });
  const lacking = useLackingIn(envelope, record.value.draft.marking);
  const blockedBy =
    holdOf(t, list, identity) ??
    (lacking && t(`packages.envelope.${lacking}`)) ??
    (filled.name.trim() === '' ? t('clearance.clear.missing') : undefined);
  const form = useRef<HTMLFormElement>(null);
  const [isWarned, setWarned] = useState(false);
  const hasMore = (typed.words ?? '').trim() !== '';
  const sign = () => {
    if (blockedBy === undefined && identity && state.state !== 'busy')
      void run({ record, note: noteOf(record.value, filled), identity, envelope });
  };
  const toSign = () => form.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (hasMore) setWarned(true);
    else sign();
  };
  if (state.state === 'done') return <Notice level="valid" title={t('clearance.clear.done', { name: state.name })} />;
  return (
    <form ref={form} className={page['card']} onSubmit={submit}>
      <h2>{t('clearance.clear.decide')}</h2>
      <Fields filled={filled} came={record.value.draft} onChange={change} />
      {list.length > 0 ? (
        <SignAs
          label={t('clearance.clear.identity')}
          options={list.map(({ id, label, view }) => ({
            id,
            name: [commonName(view.subject), label].filter(Boolean).join(', '),
          }))}
          value={identity?.id}
          onChange={(id) => change({ identity: id })}
        />
      ) : (
        <a href="#/packages/identity">{t('clearance.clear.toIdentity')}</a>
      )}
      {!identity?.view.practice && <ForeseenNotice codes={foreseen} as="clearer" />}
      {isWarned && hasMore && <NotAdded came={record.value} onChange={change} onLeaveOut={sign} onAdded={toSign} />}
      <Actions>
        <Button kind="primary" type="submit" blockedBy={blockedBy}>
          {t(state.state === 'busy' ? 'clearance.clear.busy' : 'clearance.clear.sign')}
        </Button>
      </Actions>
      {state.state === 'cancelled' && <Notice level="unknown" title={t('clearance.clear.cancelled')} />}
      {state.state === 'failed' && <Failure failure={state.failure} />}
    </form>
  );
}

/** Why nobody can sign yet. */
function holdOf(
  t: ReturnType<typeof useWords>,
  list: readonly ShownIdentity[],
  identity: ShownIdentity | undefined,
): string | undefined {
  if (list.length === 0) return t('clearance.clear.noIdentity');
  if (!identity) return t('packages.keys.chooseFirst');
  const { state } = remainingOf(identity.view, Date.now());
  if (state === 'expired') return t('packages.keys.expired');
  return state === 'not-yet' ? t('packages.keys.notYet') : undefined;
}

interface FieldsProps {
  readonly filled: Filled;
  readonly came: Draft;
  readonly onChange: (typed: Typed) => void;
}

function Fields({ filled, came, onChange: change }: FieldsProps) {
  const t = useWords();
  const route = useRoute(came);
  return (
    <>
      <Select
        label={t('clearance.clear.decide')}
        value={filled.decision}
        // the options are the decisions
        onChange={(event) => change({ decision: event.target.value as ClearanceDecision })}
      >
        {decisions.map((one) => (
          <option key={one} value={one}>
            {t(`clearance.decision.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('clearance.clear.step')}
        value={filled.step}
        onChange={(event) => change({ step: event.target.value })}
      >
        <option value="">{t('clearance.clear.noStep')}</option>
        {route?.steps.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('clearance.clear.remark')}
        value={filled.remark}
        maxLength={5000}
        onChange={(event) => change({ remark: event.target.value })}
      />
      <TextField
        label={t('clearance.clear.name')}
        value={filled.name}
        maxLength={120}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label={t('clearance.clear.unit')}
        value={filled.unit}
        maxLength={200}
        onChange={(event) => change({ unit: event.target.value })}
      />
    </>
  );
}

function Failure({ failure }: { readonly failure: unknown }) {
  const { text, code } = errorWords(failure);
  return <Notice level="invalid" title={text} code={code} />;
}
