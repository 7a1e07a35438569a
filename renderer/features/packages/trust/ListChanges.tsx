import type { Entry, TrustChanges } from '#shared/trust/index';
import { useWords } from '../../../i18n';
import { KeyValues } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { useRoleWords } from './use-role-words';

/** What a list would change, before it does. */
export function ListChanges({ changes }: { readonly changes: TrustChanges }) {
  const t = useWords();
  const roleWords = useRoleWords();
  const { from, to, added, removed, changed, ending, withheld, crls, officersChange } = changes;
  const standing = ({ roles, series }: Entry) => [roleWords(roles), ...series].join(', ');
  const next = (before: Entry, after: Entry) =>
    before.label === after.label ? standing(after) : `${after.label}: ${standing(after)}`;
  const names = (entries: readonly Entry[]) => (
    <ul>
      {entries.map((entry) => (
        <li key={entry.certificate}>
          <bdi>{entry.label}</bdi>: {standing(entry)}
        </li>
      ))}
    </ul>
  );
  const isNothing = added.length + removed.length + changed.length === 0;
  const became = (
    <ul>
      {changed.map(({ before, after }) => (
        <li key={after.certificate}>
          <bdi>{before.label}</bdi>: {t('trust.take.became', { before: standing(before), after: next(before, after) })}
        </li>
      ))}
    </ul>
  );
  const lists = (
    <ul>
      {crls.map(({ issuer, thisUpdate }) => (
        <li key={`${issuer} ${thisUpdate}`}>
          <bdi>{issuer}</bdi>
        </li>
      ))}
    </ul>
  );
  const parts = [
    ['added', added.length, names(added)],
    ['removed', removed.length, names(removed)],
    ['changed', changed.length, became],
    ['ending', ending.length, names(ending)],
    ['withheld', withheld.length, names(withheld)],
    ['crls', crls.length, lists],
  ] as const;
  return (
    <>
      <h3>{t('trust.take.change')}</h3>
      {officersChange && <Notice level="warning" title={t('trust.take.officers')} />}
      <p>{from === 0 ? t('trust.take.first', { to }) : t('trust.take.versions', { from, to })}</p>
      {isNothing && <p>{t('trust.take.nothing')}</p>}
      <KeyValues
        rows={parts.flatMap(([name, count, shown]) => (count > 0 ? [[t(`trust.take.${name}`), shown] as const] : []))}
      />
    </>
  );
}
