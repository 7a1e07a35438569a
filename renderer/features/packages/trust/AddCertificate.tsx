import { useState } from 'react';
import { AppError } from '#shared/base/errors';
import { type Candidate, readCandidate } from '#shared/trust/index';
import { bridge } from '../../../bridge';
import { useWords } from '../../../i18n';
import { Actions, Button } from '../../../ui/Button';
import page from '../../../ui/page.module.css';
import { Notice } from '../../../ui/Status';
import { AttemptNotice } from '../AttemptNotice';
import { useAttempt } from '../use-attempt';
import { CandidateForm } from './CandidateForm';

/** A certificate from a file: shown, compared, and trusted only then. */
export function AddCertificate() {
  const t = useWords();
  const attempt = useAttempt();
  const [candidate, setCandidate] = useState<Candidate>();
  const reason = attempt.failure instanceof AppError && attempt.failure.code === 'trust/certificate';
  const choose = () =>
    attempt.run(async () => {
      const opened = await bridge.call('file.open', { purpose: 'certificate' });
      if (opened) setCandidate(await readCandidate(opened.bytes, Date.now()));
      return undefined;
    });
  const end = (label: string | undefined) => {
    setCandidate(undefined);
    void attempt.run(async () => (label === undefined ? undefined : t('trust.add.added', { label })));
  };
  return (
    <section className={page['card']}>
      <h2>{t('trust.add.title')}</h2>
      <p>{t('trust.add.text')}</p>
      <Actions>
        <Button onClick={() => void choose()}>{t('trust.add.choose')}</Button>
      </Actions>
      {reason ? <Refused thrown={attempt.failure} /> : <AttemptNotice attempt={attempt} />}
      {candidate && <CandidateForm key={candidate.fingerprint} candidate={candidate} onEnd={end} />}
    </section>
  );
}

/** Why a certificate cannot be believed, in words. */
export function Refused({ thrown }: { readonly thrown: unknown }) {
  const t = useWords();
  const reasons: Readonly<Record<string, string>> = t('trust.add.reason', { returnObjects: true });
  const { code, details } = thrown instanceof AppError ? thrown : new AppError('trust/certificate');
  const title = reasons[String(details['reason'])] ?? t('errors.trust__certificate');
  return <Notice level="invalid" title={title} code={code} />;
}
