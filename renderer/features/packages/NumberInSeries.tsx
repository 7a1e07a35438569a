import type { Run, Verdict } from '#shared/package/index';
import { useWords } from '../../i18n';
import { commonName } from '../../ui/format';
import { Notice } from '../../ui/Status';

/** Runs that are named one by one; of a longer list, how many there are. */
const mostNamed = 6;

/** What the number of a package says beside those that were taken in here: in one sentence each, never a refusal. */
export function NumberInSeries({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords();
  const { manifest, sequence, signatures, level } = verdict;
  if (level === 'invalid' || !manifest?.sequence || !sequence) return null;
  const { number, to } = manifest.sequence;
  const { isFirst, isReused, missing } = sequence;
  const said = { number, to, from: commonName(signatures[0]?.subject ?? '') };
  const count = missing.reduce((sum, run) => sum + run.to - run.from + 1, 0);
  return (
    <>
      {isFirst && <p>{t('packages.verify.number.first', said)}</p>}
      {count > 0 && (
        <Notice
          level="warning"
          title={
            missing.length > mostNamed
              ? t('packages.verify.number.missingMany', { ...said, count })
              : t('packages.verify.number.missing', { ...said, count, numbers: missing.map(runWords).join(', ') })
          }
        />
      )}
      {isReused && <Notice level="warning" title={t('packages.verify.number.reused', said)} />}
    </>
  );
}

function runWords({ from, to }: Run): string {
  return from === to ? String(from) : `${from}–${to}`;
}
