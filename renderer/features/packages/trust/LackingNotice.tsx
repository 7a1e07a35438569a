import type { Verdict } from '#shared/package/index';
import { useWords } from '../../../i18n';

/** Who is missing among those who signed, and who signed without the role. */
export function LackingNotice({ verdict: { lacking, signatures } }: { readonly verdict: Verdict }) {
  const t = useWords();
  if (!lacking) return null;
  const { needed, found, series, without } = lacking;
  const role = t(`trust.role.${lacking.role}`);
  return (
    <>
      <p>
        {series === undefined
          ? t('trust.verdict.lacking', { role, found, needed })
          : t('trust.verdict.lackingSeries', { role, found, needed, series })}
      </p>
      {signatures
        .filter(({ fingerprint }) => without.includes(fingerprint))
        .map(({ name, subject }) => (
          <p key={name}>
            <bdi>{t('trust.verdict.without', { name: subject })}</bdi>
          </p>
        ))}
    </>
  );
}
