import type { ContentPack } from '#shared/content/model';
import { useWords } from '../../i18n';
import { looseDate } from '../../ui/loose-date';
import { Status } from '../../ui/Status';
import s from './cards.module.css';

interface Props {
  readonly pack: Pick<ContentPack, 'sources'>;
  /** The id of the source, and after a bar the place in it. */
  readonly place: string;
}

/** A ground: what it is, from when, and whether anybody verified it. */
export function SourceFactsCard({ pack, place }: Props) {
  const t = useWords();
  const at = place.indexOf('|');
  const [id, locator] = at < 0 ? [place, ''] : [place.slice(0, at), place.slice(at + 1)];
  const source = pack.sources.find((one) => one.id === id);
  if (!source) return null;
  return (
    <>
      <span className={s['kind']}>{t('reader.card.kind.source')}</span>
      <b className={s['title']}>{source.title}</b>
      {locator && <span>{t('reader.card.locator', { locator })}</span>}
      <span className={s['state']}>
        {source.confidence === 'unverified' && <Status level="unknown">{t('decisions.source2.notVerified')}</Status>}
        {source.confidence === 'judgement' && <Status level="unknown">{t('decisions.source2.judgement')}</Status>}
        {t('decisions.source2.asOf', { date: looseDate(source.date) })}
      </span>
      {source.publisher && <span className="dim">{source.publisher}</span>}
    </>
  );
}
