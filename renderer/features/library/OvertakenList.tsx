import { ArrowRight } from 'lucide-react';
import type { Overtaking } from '#shared/content/gazetteer';
import type { Brief, Source } from '#shared/content/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { gazetteerOf, overtakenIn } from '../../store/overtaken-in';
import { officialDay } from '../../ui/dates';
import { hrefOf } from '../../ui/href-of';
import { InspectorSection } from '../../ui/Small';
import { Status } from '../../ui/Status';
import s from './inspector.module.css';

/** Everything in the text that has changed by the day of reading: what it says, what holds, since when, on which ground. */
export function OvertakenList({ brief, day }: { readonly brief: Brief; readonly day: string }) {
  const t = useWords();
  const pack = usePack();
  const known = gazetteerOf(pack).length;
  const { found, said } = overtakenIn(pack, brief, day);
  const days = { from: officialDay(brief.asOf), to: officialDay(day) };
  return (
    <InspectorSection title={t('reader.overtaken.title', { found: found.length, known })}>
      {found.length === 0 ? (
        day > brief.asOf && <p>{t('reader.overtaken.none', days)}</p>
      ) : (
        <ol className={s['overtaken']}>
          {found.map((entry, at) => (
            <li key={entry.id} id={`overtaken-${at + 1}`} tabIndex={-1}>
              <span className={s['place']}>
                <span className="vh">{t('reader.overtaken.number', { number: at + 1 })}</span>
                <span aria-hidden="true">{at + 1}</span>
              </span>
              <ThenAndNow entry={entry} words={said[at] ?? ''} year={brief.asOf.slice(0, 4)} />
            </li>
          ))}
        </ol>
      )}
      <p className={s['coverage']}>
        {t('reader.overtaken.coverage', { known, label: `${pack.series} ${pack.label}` })}
      </p>
    </InspectorSection>
  );
}

interface ThenAndNowProps {
  readonly entry: Overtaking;
  readonly words: string;
  readonly year: string;
}

function ThenAndNow({ entry: { since, now, was, grounds }, words, year }: ThenAndNowProps) {
  const t = useWords();
  const { sources } = usePack();
  const target = now.kind && now.id ? { kind: now.kind, id: now.id } : was;
  const href = hrefOf(target.kind, target.id);
  return (
    <div>
      <dl className={s['thenNow']} data-long={Math.max(words.length, now.text.length) > 40 ? '' : undefined}>
        <div>
          <dt>{t('reader.overtaken.inText', { year })}</dt>
          <dd>{words}</dd>
        </div>
        <ArrowRight />
        <div>
          <dt>{t('reader.overtaken.since', { date: officialDay(since) })}</dt>
          <dd>{now.text === '' ? t('reader.overtaken.gone') : now.text}</dd>
        </div>
      </dl>
      {grounds.map(({ source, locator }) => (
        <Ground key={`${source} ${locator}`} source={sources.find(({ id }) => id === source)} locator={locator} />
      ))}
      {href && (
        <p>
          <a href={href}>{t(`reader.overtaken.open.${target.kind}`)}</a>
        </p>
      )}
    </div>
  );
}

function Ground({ source, locator }: { readonly source: Source | undefined; readonly locator: string | undefined }) {
  const t = useWords();
  if (!source) return null;
  // what is not verified says so once, in its own words
  const title = source.confidence === 'unverified' ? source.title : (source.short ?? source.title);
  const name = [title, ...(locator === undefined ? [] : [locator])].join(', ');
  return (
    <p className={s['ground']}>
      <a href={hrefOf('source', source.id)} data-card={`source:${source.id}`}>
        {name}
      </a>
      {source.confidence === 'unverified' && <Status level="unknown">{t('decisions.source2.notVerified')}</Status>}
    </p>
  );
}
