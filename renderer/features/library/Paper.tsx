import { memo, useMemo } from 'react';
import type { Brief, ContentPack, Source } from '#shared/content/model';
import { numberedReferences } from '#shared/document/references';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { overtakenIn } from '../../store/overtaken-in';
import { DocumentView } from '../../ui/DocumentView';
import { officialDay } from '../../ui/dates';
import { hrefOf } from '../../ui/href-of';
import type { GroundBadge } from '../../ui/InlineView';
import { ScreenTitle } from '../../ui/Screen';
import { Status } from '../../ui/Status';
import s from './library.module.css';
import { overtakenLabel } from './overtaken-label';
import { confidenceOf } from './share-of-grounds';
import { useOpenInInspector } from './use-open-in-inspector';

/** The sheet itself. It is drawn anew only for another text or another day of reading. */
export const Paper = memo(function Paper({ brief, day }: { readonly brief: Brief; readonly day: string }) {
  const t = useWords();
  const pack = usePack();
  const { found, marks, said } = useMemo(() => overtakenIn(pack, brief, day), [pack, brief, day]);
  const { unverified, total } = useMemo(() => confidenceOf(pack, brief), [pack, brief]);
  const ground = useBadges(pack, brief);
  const open = useOpenInInspector();
  return (
    <article className={s['paper']}>
      <ScreenTitle focusKey={brief.id}>{brief.title}</ScreenTitle>
      <div className={s['by']}>
        <span>{t('library.asOf', { date: officialDay(brief.asOf) })}</span>
        {found.length > 0 && <Status level="warning">{t('library.overtaken', { count: found.length })}</Status>}
        {unverified > 0 && (
          <Status level="unknown">{t('reader.confidence.share', { count: unverified, total })}</Status>
        )}
      </div>
      <p className={s['summary']}>{brief.summary}</p>
      <DocumentView
        document={brief.body}
        numbered
        hrefOf={hrefOf}
        ground={ground}
        marks={(text) =>
          (marks.get(text) ?? []).flatMap(({ found: at, ...stretch }) => {
            const entry = found[at];
            if (!entry) return [];
            return {
              ...stretch,
              number: at + 1,
              label: overtakenLabel(entry, said[at] ?? '', at + 1),
              card: `overtaken:${entry.id}`,
              onOpen: () => open(`overtaken-${at + 1}`),
            };
          })
        }
      />
    </article>
  );
});

/** The badge of each ground: its number, its name, and whether it is of an older state or not verified. */
function useBadges(pack: ContentPack, brief: Brief) {
  const t = useWords();
  const open = useOpenInInspector();
  return useMemo(() => {
    const numbered = numberedReferences(brief.body);
    return (id: string, locator: string | undefined): GroundBadge => {
      const number = numbered.findIndex((one) => one.source === id && one.locator === locator) + 1;
      const source = pack.sources.find((one) => one.id === id);
      const name = [source?.title ?? id, ...(locator === undefined ? [] : [locator])].join(', ');
      const year = olderState(source, brief);
      // what is seen on a badge is part of its name
      const label = t('library.groundLabel', { number: year === undefined ? number : `${number} · ${year}`, name });
      const card = `source:${id}${locator === undefined ? '' : `|${locator}`}`;
      const onOpen = () => open(`brief-ground-${number}`, `/sources/${id}`);
      if (source?.confidence === 'unverified')
        return { number, label: t('library.groundDoubtful', { label }), card, onOpen, isDoubtful: true };
      return { number, label, card, onOpen, year };
    };
  }, [pack, brief, t, open]);
}

/** A founding document keeps the state of its year: beside a younger text the badge says which. */
function olderState(source: Source | undefined, { asOf }: Brief): string | undefined {
  const year = source?.date.slice(0, 4);
  return source?.confidence === 'founding' && year !== undefined && year < asOf.slice(0, 4) ? year : undefined;
}
