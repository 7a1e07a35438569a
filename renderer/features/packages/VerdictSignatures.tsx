import type { SignatureVerdict, Verdict } from '#shared/package/index';
import { useWords } from '../../i18n';
import { officialMoment } from '../../ui/dates';
import { Eyebrow, KeyValues } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { useStanding } from './trust/use-standing';
import s from './verdict.module.css';

/** Who signed: what is proven of each, what he claims, and what he does not vouch for. */
export function VerdictSignatures({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords();
  if (verdict.signatures.length === 0) return null;
  return (
    <section className={s['part']}>
      <Eyebrow>{t('packages.verify.signatures')}</Eyebrow>
      {verdict.signatures.map((signature) => (
        <Signature key={signature.name} signature={signature} />
      ))}
    </section>
  );
}

function Signature({ signature }: { readonly signature: SignatureVerdict }) {
  const t = useWords();
  const standing = useStanding();
  const { level, subject, issuer, fingerprint, chained, commitment, role, signingTime } = signature;
  const said = (label: 'vouches' | 'meant' | 'role', value: string | undefined) =>
    value === undefined ? [] : [[t(`packages.verify.signature.${label}`), value] as const];
  return (
    <div className={s['signature']}>
      <Status level={level} pill>
        {t(`packages.verify.level.${level}`)}
      </Status>
      <KeyValues
        rows={[
          [t('packages.verify.signature.subject'), <bdi key="subject">{subject}</bdi>],
          [t('packages.verify.signature.issuer'), <bdi key="issuer">{issuer}</bdi>],
          [t('packages.verify.signature.fingerprint'), fingerprint],
          ...standing(signature),
          ...said('vouches', chained ? undefined : t('packages.verify.signature.filesAlone')),
          ...said('meant', commitment && t(`packages.verify.signature.${commitment}`)),
          ...said('role', role),
          [t('packages.verify.signature.when'), officialMoment(signingTime) ?? '–'],
        ]}
      />
    </div>
  );
}
