import type { WordingFinding } from '#shared/wording/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';

/** What the words say and what would be right, in a sentence; nothing where the rule says it all. */
export function useSaid({ rule, said = '', allowed = [] }: WordingFinding): string | undefined {
  const t = useWords();
  const { wording } = usePack();
  const list = allowed.join(', ');
  switch (rule) {
    case 'attribution': {
      const claim = wording.claims.find(({ id }) => id === said);
      const codes = (claim?.codes ?? []).map((code) => code.toUpperCase()).join(', ');
      const may = list === '' ? t('wording.said.noCode') : t('wording.said.codes', { codes: list.toUpperCase() });
      return claim && `${t('wording.said.claim', { claim: claim.title, codes })} ${may}`;
    }
    case 'acronym':
      return said === 'again' || said === 'unused' ? t(`wording.said.${said}`) : t('wording.said.undefined');
    case 'date':
      return said === 'weekday' ? t('wording.said.weekday', { list }) : t('wording.said.rather', { list });
    case 'marking':
      return t('wording.said.marking', { list });
    case 'verb-strength':
      return wording.speech.find(({ id }) => id === said)?.title;
    default:
      return list === '' ? undefined : t('wording.said.rather', { list });
  }
}
