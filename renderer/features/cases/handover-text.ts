import type { Entry as DueEntry } from '#shared/calendar/agenda';
import type { CaseFile } from '#shared/case/model';
import { type Handover, pointsByOwner } from '#shared/case/overview';
import type { ContentPack } from '#shared/content/model';
import type { Draft } from '#shared/drafting/model';
import type { useWords } from '../../i18n';
import type { Stored } from '../../store/repository';
import { officialDay } from '../../ui/dates';
import type { EntryNames } from './entry-words';
import { brussels, momentIn } from './times';

type Words = ReturnType<typeof useWords>;

interface Known {
  readonly file: CaseFile;
  readonly note: Handover;
  readonly due: readonly DueEntry[];
  readonly drafts: readonly Stored<Draft>[];
  readonly pack: ContentPack;
  readonly names: EntryNames;
  readonly now: number;
}

/** The handover note as plain text: one part after the other, each with its heading, none left out where it is empty. */
export function handoverText(t: Words, known: Known): string {
  const { file, now } = known;
  const state = t(`caseFile.closure.states.${file.closure.status}`).toLowerCase();
  const last = file.journal.at(-1);
  const head = [
    `${t('caseFile.handover.title')}: ${file.title}`,
    t('caseFile.handover.text.mark', { mark: file.marking, at: momentIn(brussels, now) }),
    t('caseFile.handover.text.state', { state }),
    ...(last
      ? [t('caseFile.handover.text.journal', { count: file.journal.length, at: momentIn(brussels, last.until) })]
      : []),
  ];
  const parts = [decided, open, points, due, listings, drafts].map((part) => part(t, known).join('\n'));
  return [head.join('\n'), ...parts].join('\n\n');
}

function part(title: string, lines: readonly string[], none: string): readonly string[] {
  return [title, ...(lines.length === 0 ? [none] : lines.map((line) => `- ${line}`))];
}

function decided(t: Words, { note: { summary }, pack }: Known): readonly string[] {
  const words = (id: string) => pack.trees.find(({ graph }) => graph.id === id)?.words;
  const outcomes = summary.outcomes.map(({ tree, outcome }) =>
    t('caseFile.handover.text.conclusion', {
      tree: words(tree)?.title ?? tree,
      outcome: words(tree)?.outcomes[outcome.id]?.title ?? outcome.id,
    }),
  );
  const measures = (['open', 'possible', 'blocked'] as const).flatMap((status) => {
    const names = summary.measures.filter((one) => one.status === status).map(({ measure }) => measure.title);
    if (names.length === 0) return [];
    const label = t(`caseFile.handover.text.status.${status}`);
    return [t('caseFile.handover.text.measures', { status: label, names: names.join('; ') })];
  });
  return part(
    t('caseFile.handover.text.decided'),
    [...outcomes, ...(outcomes.length > 0 ? measures : [])],
    t('caseFile.handover.text.decidedNone'),
  );
}

function open(t: Words, { note, names }: Known): readonly string[] {
  const { summary, unknownFacts, checkAgain } = note;
  const facts = unknownFacts.map((key) => t(`cases.fact.${key}.short`)).join(', ');
  const lines = [
    ...(summary.next ? [t('caseFile.handover.text.next', { question: names.question(summary.next.node.id) })] : []),
    ...(facts ? [t('caseFile.handover.text.facts', { names: facts })] : []),
    ...summary.answers.unknown.map((id) => t('caseFile.handover.text.unknown', { question: names.question(id) })),
    ...checkAgain.map((id) => t('caseFile.handover.text.again', { question: names.question(id) })),
  ];
  return part(t('caseFile.handover.text.open'), lines, t('caseFile.handover.text.openNone'));
}

function points(t: Words, { note, names }: Known): readonly string[] {
  const lines = [...pointsByOwner(note.points)].flatMap(([owner, asked]) =>
    asked.map(({ text, due: until }) => {
      const who = owner === '' ? t('caseFile.points.nobody') : names.actor(owner);
      const by = until ? ` (${t('caseFile.points.dueAt', { at: momentIn(brussels, until) })})` : '';
      return `${who}: ${text.trim() || t('caseFile.points.untitled')}${by}`;
    }),
  );
  return part(t('caseFile.handover.text.points'), lines, t('caseFile.handover.text.pointsNone'));
}

function due(t: Words, { due: entries }: Known): readonly string[] {
  const lines = entries
    .filter(({ state }) => state !== 'done')
    .map(({ deadline, due: { end = 0 } }) => {
      const title = deadline.title || t('deadlines.untitled');
      return `${momentIn(brussels, end)}: ${title}${deadline.owner ? ` (${deadline.owner})` : ''}`;
    });
  return part(t('caseFile.handover.text.due'), lines, t('caseFile.handover.text.dueNone'));
}

function listings(t: Words, { file }: Known): readonly string[] {
  const tied = Object.values(file.quotations);
  const lines = Object.values(file.listings).map(({ id, name, listedOn }) => {
    const count = tied.filter(({ listing }) => listing === id).length;
    const line = t('caseFile.handover.text.listing', { name: name || t('caseFile.handover.text.unnamed'), count });
    return listedOn === '' ? line : `${line} ${t('caseFile.handover.text.listedOn', { day: officialDay(listedOn) })}`;
  });
  return part(t('caseFile.handover.text.listings'), lines, t('caseFile.handover.text.listingsNone'));
}

function drafts(t: Words, { drafts: rows }: Known): readonly string[] {
  const lines = rows.map(({ value, updatedAt }) =>
    t('caseFile.handover.text.draft', {
      title: value.title,
      mark: value.marking,
      at: momentIn(brussels, updatedAt),
    }),
  );
  return part(t('caseFile.handover.text.drafts'), lines, t('caseFile.handover.text.draftsNone'));
}
