import { ArrowRight } from 'lucide-react';
import type { ContentPack } from '#shared/content/model';
import { useWords } from '../../i18n';
import { gazetteerOf, overtakenIn } from '../../store/overtaken-in';
import { officialDay } from '../../ui/dates';
import { Status } from '../../ui/Status';
import s from './cards.module.css';

interface Props {
  readonly pack: ContentPack;
  readonly id: string;
  readonly day: string;
  readonly asOf?: string | undefined;
}

/** Then and now, since when, and on which ground. */
export function OvertakenCard({ pack, id, day, asOf = '' }: Props) {
  const t = useWords();
  const entry = gazetteerOf(pack).find((one) => one.id === id);
  if (!entry) return null;
  const { since, now, grounds } = entry;
  const sources = grounds.flatMap(({ source, locator }) => {
    const found = pack.sources.find((one) => one.id === source);
    return found ? [{ ...found, locator }] : [];
  });
  return (
    <>
      <span className={s['thenNow']}>
        <span>
          <span className={s['kind']}>{t('reader.overtaken.inText', { year: asOf.slice(0, 4) })}</span>
          <b>{saidIn(pack, id, { day, asOf }) ?? entry.names[0]}</b>
        </span>
        <ArrowRight />
        <span>
          <span className={s['kind']}>{t('reader.overtaken.since', { date: officialDay(since) })}</span>
          <b>{now.text === '' ? t('reader.overtaken.gone') : now.text}</b>
        </span>
      </span>
      {sources.map(({ id: source, title, short, locator, confidence }) => (
        <span key={`${source} ${locator}`} className={s['state']}>
          {[confidence === 'unverified' ? title : (short ?? title), ...(locator === undefined ? [] : [locator])].join(
            ', ',
          )}
          {confidence === 'unverified' && <Status level="unknown">{t('decisions.source2.notVerified')}</Status>}
        </span>
      ))}
    </>
  );
}

/** The words of the text that is read. */
function saidIn(pack: ContentPack, id: string, { day, asOf }: { readonly day: string; readonly asOf: string }) {
  for (const brief of pack.briefs) {
    if (brief.asOf !== asOf) continue;
    const { found, said } = overtakenIn(pack, brief, day);
    const at = found.findIndex((entry) => entry.id === id);
    if (at >= 0) return said[at];
  }
  return undefined;
}
