import { confidences } from '#shared/content/model';
import type { ContentReport } from '#shared/content/report';
import { useWords } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import { Part } from '../parts/Facts';
import record from '../parts/record.module.css';
import { Table } from '../parts/Table';

/** How often each sort of source is cited. */
export function GroundsTable({ grounds }: Pick<ContentReport, 'grounds'>) {
  const t = useWords();
  const all = Object.values(grounds).reduce((sum, one) => sum + one, 0);
  const share = (count: number) => (all === 0 ? 0 : Math.round((count / all) * 100));
  return (
    <Part title={t('reference.about.grounds')}>
      <p className={record['hint']}>{t('reference.about.groundsText')}</p>
      <Table
        label={t('reference.about.grounds')}
        head={[
          { text: t('reference.about.sort') },
          { text: t('reference.about.count'), isFigure: true },
          { text: t('reference.about.share'), isFigure: true },
        ]}
        rows={confidences.map((one) => ({
          key: one,
          cells: [
            t(`reference.sources.level.${one}`),
            formatNumber(grounds[one]),
            t('reference.about.percent', { count: share(grounds[one]) }),
          ],
        }))}
      />
    </Part>
  );
}
