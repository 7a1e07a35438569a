import { useState } from 'react';
import type { Trust, Verdict } from '#shared/package/index';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useLive, useStore } from '../../store/context';
import type { Incoming } from '../../store/incoming';
import { type Brought, readBrought, takeReturn, takeToClear } from '../../store/take-in';
import { Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import { Foot } from '../../ui/WithFoot';
import { AttemptNotice } from './AttemptNotice';
import { BringsCase } from './BringsCase';
import { BringsReceipt } from './BringsReceipt';
import { BringsContent } from './content/BringsContent';
import { useAttempt } from './use-attempt';

interface Props {
  readonly verdict: Verdict;
  readonly file: Incoming;
  /** Given for this check. */
  readonly given: Trust;
  /** It came in an envelope. */
  readonly isSealed: boolean;
  /** It is in. */
  readonly onTaken: () => void;
}

interface KnownProps extends Omit<Props, 'given'> {
  readonly brought: Brought;
}

/** What a verified package brings to this desk. Nothing is in until the button at its end. */
export function Brings({ verdict, file, given, isSealed, onTaken }: Props) {
  const t = useWords();
  const store = useStore();
  const read = useLive(async () => {
    try {
      return { brought: await readBrought(store, verdict) };
    } catch (failure) {
      return { failure };
    }
  }, [store, verdict]);
  const words = read && 'failure' in read ? errorWords(read.failure) : undefined;
  const brought = read && 'brought' in read ? read.brought : undefined;
  const isKnown = verdict.level === 'valid' || verdict.level === 'warning';
  if (verdict.level !== 'invalid' && verdict.manifest?.kind === 'case')
    return <BringsCase verdict={verdict} onTaken={onTaken} />;
  if (verdict.level !== 'invalid' && verdict.manifest?.kind === 'receipt')
    return <BringsReceipt verdict={verdict} onTaken={onTaken} />;
  if (verdict.level !== 'invalid' && verdict.manifest?.kind === 'content')
    return <BringsContent file={file} verdict={verdict} isSealed={isSealed} given={given} onTaken={onTaken} />;
  if (verdict.level === 'invalid' || verdict.manifest?.kind !== 'draft') return null;
  return (
    <section className={page['card']}>
      <h2>{t('clearance.brings.title')}</h2>
      {!isKnown && <Notice level="unknown" title={t('clearance.brings.unknown')} />}
      {isKnown && words && <Notice level="invalid" title={words.text} code={words.code} />}
      {isKnown && brought && (
        <Known verdict={verdict} file={file} isSealed={isSealed} brought={brought} onTaken={onTaken} />
      )}
    </section>
  );
}

function Known({ verdict, file: { bytes }, isSealed, brought, onTaken }: KnownProps) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const [isTaken, setTaken] = useState(false);
  const { draft, found } = brought;
  const toLog = <a href={`#/drafts/${draft.id}/clearance`}>{t('clearance.brings.toLog')}</a>;
  const open = () =>
    attempt.run(async () => {
      const id = await takeToClear(store, verdict, { bytes, draft, isSealed });
      onTaken();
      window.location.assign(`#/packages/clear/${id}`);
      return undefined;
    });
  const take = () =>
    attempt.run(async () => {
      await takeReturn(store, verdict, brought);
      setTaken(true);
      onTaken();
      return undefined;
    });
  if (isTaken)
    return (
      <Notice level="valid" title={t('clearance.brings.taken')}>
        {toLog}
      </Notice>
    );
  if (found.kind === 'own' || found.kind === 'not-asked')
    return (
      <>
        <p>{t(found.kind === 'own' ? 'clearance.brings.own' : 'clearance.brings.notAsked')}</p>
        {toLog}
      </>
    );
  return (
    <>
      {found.kind === 'to-clear' ? <p>{t('clearance.brings.toClear')}</p> : <Answers found={found} />}
      <Foot>
        <Button kind="primary" onClick={() => void (found.kind === 'return' ? take() : open())}>
          {t(`clearance.brings.${found.kind !== 'return' ? 'toRead' : found.recall ? 'takeComments' : 'takeIn'}`)}
        </Button>
      </Foot>
      <AttemptNotice attempt={attempt} />
    </>
  );
}

function Answers({ found }: { readonly found: Extract<Brought['found'], { kind: 'return' }> }) {
  const t = useWords();
  const { request, notes, age, recall } = found;
  const { to, round } = request;
  return (
    <>
      <p>{t('clearance.brings.return', { day: officialDay(request.at), to, round })}</p>
      {recall && (
        <Notice
          level="warning"
          title={t('clearance.brings.recalled', { day: officialDay(recall.at), reason: recall.reason })}
        />
      )}
      {age === 'older' && <Notice level="invalid" title={t('clearance.brings.older', { round })} />}
      <ul>
        {notes.map(({ entry, note }) => (
          <li key={entry}>
            <b>
              {t('clearance.entry.answer', { name: note.by.name, decision: t(`clearance.decision.${note.decision}`) })}
            </b>{' '}
            {note.remark} {note.text && t('clearance.brings.comments', { count: note.text.comments.length })}{' '}
            {note.text && t('clearance.brings.changes', { count: Object.keys(note.text.changes).length })}
          </li>
        ))}
      </ul>
    </>
  );
}
