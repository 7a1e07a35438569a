import type { Dated } from '#shared/case/dated';
import type { CaseFile } from '#shared/case/model';
import { tellingOf } from '#shared/case/prose';
import type { useWords } from '../../i18n';
import { type EntryNames, entryWords } from './entry-words';
import { brussels, dayOnly, momentIn } from './times';

type Words = ReturnType<typeof useWords>;

/** One line of the time line in words, as it is shown, copied and printed. */
export interface TimelineRow {
  readonly key: string;
  readonly dated: Dated;
  readonly utc: string;
  readonly host: string;
  readonly brussels: string;
  readonly kind: string;
  readonly what: string;
  readonly sure: string;
}

interface Known {
  readonly t: Words;
  readonly file: CaseFile;
  readonly names: EntryNames;
}

/** Puts dated things into words. Without a host clock its column is empty. */
export function timelineRows(all: readonly Dated[], known: Known): readonly TimelineRow[] {
  const { t, file } = known;
  return all.map((dated, at) => ({
    key: `${dated.kind} ${dated.id} ${at}`,
    dated,
    utc: spanIn('UTC', dated),
    host: file.hostZone ? spanIn(file.hostZone, dated) : '',
    brussels: spanIn(brussels, dated),
    kind: t(`caseFile.timeline.kinds.${dated.kind}`),
    what: whatWords(dated, known),
    sure: sureWords(t, dated),
  }));
}

/** A day that was given without an hour is the same day everywhere. */
function spanIn(zone: string, { kind, from, to, precision }: Dated): string {
  if (precision === 'day' && kind !== 'observation') return dayOnly(from);
  const [first, last] = [momentIn(zone, from), momentIn(zone, to)];
  return first === last ? first : `${first} – ${last}`;
}

function whatWords({ kind, id, text }: Dated, { t, file, names }: Known): string {
  const written = text.trim() || t('caseFile.timeline.untitled');
  if (kind === 'fact') {
    const label = t(id === 'when' ? 'caseFile.timeline.began' : 'caseFile.timeline.ended');
    return text.trim() ? `${label}: ${text}` : label;
  }
  if (kind === 'answer') return names.question(id);
  if (kind === 'receipt') return t('caseFile.timeline.receipt');
  // the ids of attributions are their three kinds
  if (kind === 'attribution') return `${t(`caseFile.timeline.attribution.${id as 'legal'}`)}: ${written}`;
  if (kind !== 'journal') return written;
  const entry = file.journal[Number(id) - 1];
  return entry ? entryWords(t, tellingOf(entry), names) : id;
}

const hour = 3_600_000;

/** How far apart the two ends are, in words. */
function sureWords(t: Words, { kind, from, to, precision }: Dated): string {
  if (precision === 'day' && kind !== 'observation') return t('caseFile.timeline.dayOnly');
  if (to - from < 60_000) return t('caseFile.timeline.exact');
  const hours = Math.max(1, Math.round((to - from) / hour));
  const span =
    hours < 48
      ? t('caseFile.timeline.hours', { count: hours })
      : t('caseFile.timeline.days', { count: Math.round(hours / 24) });
  return t('caseFile.timeline.uncertain', { span });
}
