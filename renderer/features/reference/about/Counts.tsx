import type { ContentReport } from '#shared/content/report';
import { useWords, type WordKey } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import { Facts, Part } from '../parts/Facts';
import { Table } from '../parts/Table';

/** What the build refuses to be other than nothing, or whole. */
export function Proofs({ report: { statements, unsourced, unresolved } }: { readonly report: ContentReport }) {
  const t = useWords();
  const { carried, all } = statements;
  return (
    <Part title={t('reference.about.proofs')}>
      <Facts
        rows={[
          [t('reference.about.unsourced'), String(unsourced)],
          [t('reference.about.unresolved'), String(unresolved)],
          [t('reference.about.carried'), t('reference.about.carriedOf', { carried, all })],
        ]}
      />
    </Part>
  );
}

/** How many there are of each kind. */
export function Counts({ counts }: Pick<ContentReport, 'counts'>) {
  const t = useWords();
  return (
    <Part title={t('reference.about.counts')}>
      <Table
        label={t('reference.about.counts')}
        head={[{ text: t('reference.about.what') }, { text: t('reference.about.count'), isFigure: true }]}
        rows={counts.map(({ kind, count }) => ({
          key: kind,
          // the report names its kinds itself; a test finds one that has no words
          cells: [t(`reference.about.kinds.${kind}` as WordKey), formatNumber(count)],
        }))}
      />
    </Part>
  );
}
