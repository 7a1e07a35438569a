import type { SignatureVerdict } from '#shared/package/index';
import { useWords } from '../../../i18n';
import { officialDay } from '../../../ui/dates';
import { useAge } from './use-age';
import { useRoleWords } from './use-role-words';

type Row = readonly [label: string, value: string];

/** Why a signer is trusted, in which role, and how old the knowledge is that he was not revoked. */
export function useStanding(): (signature: SignatureVerdict) => readonly Row[] {
  const t = useWords();
  const roleWords = useRoleWords();
  const age = useAge();
  return ({ grounds, crlThisUpdate }) => [
    ...grounds.map(({ source, label = '', roles }): Row => {
      const said = { label, roles: roleWords(roles) };
      return [
        t('trust.verdict.ground'),
        source === 'list' ? t('trust.verdict.listed', said) : t('trust.verdict.named', { roles: said.roles }),
      ];
    }),
    ...(crlThisUpdate === undefined
      ? []
      : [
          [
            t('trust.crls.title'),
            t('trust.verdict.stale', {
              day: officialDay(new Date(crlThisUpdate).toISOString()),
              age: age(crlThisUpdate),
            }),
          ] as const,
        ]),
  ];
}
