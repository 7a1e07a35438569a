import type { Source } from '#shared/content/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { CopyButton } from '../../../ui/CopyButton';
import { looseDate } from '../../../ui/loose-date';
import { Facts, Part } from '../parts/Facts';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import record from '../parts/record.module.css';
import { usePlaces } from '../parts/use-places';
import { Cited } from './Cited';
import { Confidence } from './Confidence';
import { Statements } from './Statements';

/** One source: what it is, how far it carries, everything that cites it; a founding document with its statements. */
export function SourcePage({ id, statement }: { readonly id: string; readonly statement: string | undefined }) {
  const t = useWords();
  const { sources, statements } = usePack();
  const { citations } = usePlaces();
  const source = sources.find((one) => one.id === id);
  if (!source) return <RecordAbsent part="sources" />;
  const own = statements.filter((one) => one.id.startsWith(`${id}-`));
  const cited = citations.get(id) ?? [];
  const count = cited.length;
  return (
    <RecordPage
      part="sources"
      id={`${id} ${statement}`}
      title={source.title}
      short={source.short ?? id}
      by={
        <>
          <span>{id}</span>
          <span>{looseDate(source.date)}</span>
          <Confidence level={source.confidence} />
        </>
      }
    >
      <p className={`${record['text']} ${record['summary']}`}>
        {t(`reference.sources.levelText.${source.confidence}`)}
      </p>
      <SourceFacts source={source} />
      {own.length > 0 && <Statements statements={own} at={statement} />}
      <Part title={t('reference.sources.cites')}>
        <p className={record['hint']}>
          {count === 0 ? t('reference.sources.uncited') : t('reference.sources.cited', { count })}
        </p>
        <Cited cited={cited} />
      </Part>
    </RecordPage>
  );
}

function SourceFacts({ source }: { readonly source: Source }) {
  const t = useWords();
  const { short, publisher, date, addresses, confidence } = source;
  return (
    <Facts
      rows={[
        [t('reference.sources.short'), short],
        [t('reference.sources.publisher'), publisher],
        [t('reference.sources.date'), looseDate(date)],
        [t('reference.sources.confidence'), t(`reference.sources.level.${confidence}`)],
        [
          t('reference.sources.addresses'),
          addresses.length > 0 && (
            <div key="addresses" className={record['addresses']}>
              {addresses.map((address) => (
                <div key={address}>
                  <span className={record['address']}>{address}</span>
                  <CopyButton label={t('reference.sources.copy')} text={address} />
                </div>
              ))}
              <p className="dim">{t('reference.sources.addressesText')}</p>
            </div>
          ),
        ],
      ]}
    />
  );
}
