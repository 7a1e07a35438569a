import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useAuthor } from '../../store/use-open-case';
import { useLackingIn } from '../../store/use-policy';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import type { Envelope } from '../../ui/envelope-choice';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import s from './board.module.css';
import { filledIn, noteOf } from './note-of';
import { type Doing, isStale, useElsewhere } from './use-elsewhere';
import type { OpenIncoming } from './use-sign';

/** What an officer runs; the names are those of the files. */
const commandFor = (number: string) =>
  `openssl cms -sign -cades -binary -md sha256 -in ASiCManifest${number}.xml -signer me.pem -inkey KEY -certfile ca.pem -outform DER -out signature${number}.p7s`;

interface Props {
  readonly record: OpenIncoming;
  /** Who can open what is signed. */
  readonly envelope: Envelope;
}

/** For who signs with a card or a tool of the house: what is to be signed goes out, and its signature comes in. */
export function Elsewhere({ record, envelope }: Props) {
  const t = useWords();
  const author = useAuthor();
  const { value } = record;
  const { elsewhere, typed } = value;
  const { trust, doing, save, giveTrust, take, withdraw } = useElsewhere(record, envelope);
  const lacking = useLackingIn(envelope, value.draft.marking);
  const filled = filledIn(typed, author);
  const note = noteOf(value, filled);
  const missing = filled.name.trim() === '' ? t('clearance.clear.missing') : undefined;
  const notAdded = (typed.words ?? '').trim() === '' ? undefined : t('clearance.elsewhere.notAdded');
  const stale = isStale(value, note) || notAdded ? t('clearance.elsewhere.stale') : undefined;
  if (doing.state === 'done') return <Notice level="valid" title={t('clearance.clear.done', { name: doing.name })} />;
  return (
    <details className={`${page['card']} ${s['elsewhere']}`} open={elsewhere !== undefined}>
      <summary>{t('clearance.elsewhere.title')}</summary>
      <p>{t('clearance.elsewhere.text')}</p>
      {elsewhere ? (
        <>
          <p>{t('clearance.elsewhere.waiting', { day: officialDay(elsewhere.savedAt) })}</p>
          <pre className={s['command']}>
            <code>{commandFor(elsewhere.number)}</code>
          </pre>
          <p className="dim">
            {trust.given.anchors.length > 0
              ? t('packages.verify.trustGiven', { count: trust.given.anchors.length })
              : t('clearance.elsewhere.trustNone')}{' '}
            <span role="status">{trust.isAgain && t('packages.verify.trustAgain')}</span>
          </p>
          <Actions>
            <Button onClick={() => void giveTrust()}>{t('packages.verify.trust')}</Button>
            <Button
              blockedBy={stale ?? (lacking && t(`packages.envelope.${lacking}`))}
              onClick={() => void take(elsewhere.note)}
            >
              {t('clearance.elsewhere.take')}
            </Button>
            <Button kind="quiet" onClick={withdraw}>
              {t('clearance.elsewhere.withdraw')}
            </Button>
          </Actions>
        </>
      ) : (
        <Actions>
          <Button blockedBy={missing ?? notAdded} onClick={() => void save(note)}>
            {t('clearance.elsewhere.save')}
          </Button>
        </Actions>
      )}
      <Result doing={doing} />
    </details>
  );
}

function Result({ doing }: { readonly doing: Doing }) {
  const t = useWords();
  if (doing.state === 'failed') {
    const { text, code } = errorWords(doing.failure);
    return (
      <Notice level="invalid" title={text} code={code}>
        <p>{t('clearance.elsewhere.refused')}</p>
      </Notice>
    );
  }
  if (doing.state === 'saved')
    return <Notice level="valid" title={t('clearance.elsewhere.saved', { name: doing.name })} />;
  return (
    <p role="status" className="dim">
      {doing.state === 'busy' && t('clearance.clear.busy')}
      {doing.state === 'cancelled' && t('clearance.clear.cancelled')}
    </p>
  );
}
