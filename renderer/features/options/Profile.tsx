import { criteria } from '#shared/portfolio/plan';
import type { Profile } from '#shared/portfolio/scales';
import { useWords } from '../../i18n';

/** The head of a table of portfolios: what stands first, the five criteria, what can be done. */
export function ProfileHead({ first, last }: { readonly first: string; readonly last: string }) {
  const t = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {criteria.map((criterion) => (
          <th key={criterion} scope="col">
            {t(`options.criterion.${criterion}`)}
          </th>
        ))}
        <th scope="col">{last}</th>
      </tr>
    </thead>
  );
}

/** One portfolio on the five criteria, in words. */
export function ProfileCells({ profile }: { readonly profile: Profile }) {
  const t = useWords();
  const { time, votes, decisions, visibility, reversibility, burden } = profile;
  const rules = votes.map((vote) => t(`decisions.vote.${vote}`)).join('; ');
  return (
    <>
      <td>{t(`options.time.${time}`)}</td>
      <td>{decisions === 0 ? t('decisions.vote.none') : t('options.decisions', { count: decisions, rules })}</td>
      <td>{t(`options.visibility.${visibility}`)}</td>
      <td>{t(`options.reversibility.${reversibility}`)}</td>
      <td>{t(`options.burden.${burden}`)}</td>
    </>
  );
}
