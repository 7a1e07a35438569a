import { LONG_SENTENCE } from '#shared/content/readability';
import type { ContentReport } from '#shared/content/report';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { formatNumber } from '../../../ui/format';
import { hrefOf } from '../../../ui/href-of';
import { Facts, Part } from '../parts/Facts';
import record from '../parts/record.module.css';

/** How the texts read: counted, not judged. */
export function Reading({ reading }: Pick<ContentReport, 'reading'>) {
  const t = useWords();
  const { briefs, studies } = usePack();
  const titles = new Map([...briefs, ...studies].map(({ id, title }) => [id, title]));
  const words = reading.reduce((sum, one) => sum + one.words, 0);
  const sentences = reading.reduce((sum, one) => sum + one.sentences, 0);
  const prose = reading.reduce((sum, one) => sum + one.mean * one.sentences, 0);
  const long = reading.filter(({ longest }) => longest > LONG_SENTENCE);
  return (
    <Part title={t('reference.about.reading')}>
      <Facts
        rows={[
          [t('reference.about.texts'), formatNumber(reading.length)],
          [t('reference.about.words'), formatNumber(words)],
          [t('reference.about.mean'), sentences === 0 ? '0' : (prose / sentences).toFixed(1)],
          [
            t('reference.about.long', { limit: LONG_SENTENCE }),
            long.length === 0 ? (
              t('reference.nothing')
            ) : (
              <ul key="long" className={record['links']}>
                {long.map(({ kind, id, longest }) => (
                  <li key={`${kind} ${id}`}>
                    <a href={hrefOf(kind, id)}>{titles.get(id)}</a> <span className="dim num">{longest}</span>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </Part>
  );
}
