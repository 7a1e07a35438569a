import type { Change } from '#shared/case/changes';
import { toldBetween } from '#shared/case/prose';
import { compare, type Row } from '#shared/document/compare/compare';
import type { Line } from '#shared/document/compare/lines';
import { inlineText } from '#shared/document/to-text';
import { accepted } from '#shared/document/tracked';
import type { Draft } from '#shared/drafting/model';
import type { useWords } from '../../i18n';
import { fieldWords, type PlaceNames, placeWords, sideWords } from './place-words';

type Words = ReturnType<typeof useWords>;

/** One thing that would be another here, in words: what it is, and what stood and would stand there. */
export interface ChangeLine {
  readonly key: string;
  readonly act: 'added' | 'removed' | 'changed' | 'moved';
  readonly what: string;
  readonly said: readonly string[];
}

/** A difference in the case. */
export function lineOfChange(t: Words, change: Change, names: PlaceNames): ChangeLine {
  const { part, id, from, to } = change;
  const place = [part, id];
  const words = (value: Change['from']) =>
    sideWords(t, { pair: { place, base: null, ours: value, theirs: null }, side: 'ours' }, names);
  const becomes = (before: Change['from'], after: Change['from']) =>
    t('packages.import.becomes', { from: shown(words, t, before), to: shown(words, t, after) });
  const line = { key: `${part}/${id}`, what: placeWords(t, { place }, names) };
  if (from === null) return { ...line, act: 'added', said: [words(to)] };
  if (to === null) return { ...line, act: 'removed', said: [words(from)] };
  const told = part === 'answers' ? [{ field: '', from, to }] : toldBetween(from, to, part);
  const said = told.map((one) =>
    one.field === ''
      ? becomes(one.from, one.to)
      : t('packages.import.field', { name: fieldWords(one.field), change: becomes(one.from, one.to) }),
  );
  return { ...line, act: 'changed', said };
}

function shown(words: (value: Change['from']) => string, t: Words, value: Change['from']): string {
  return value === null ? t('caseFile.journal.value.nothing') : words(value);
}

/** The differences in the text of a draft, as it reads with every change accepted. */
export function linesOfDraft(t: Words, before: Draft | undefined, after: Draft): readonly ChangeLine[] {
  const rows = compare(accepted(before?.document ?? { blocks: [] }), accepted(after.document));
  return rows.flatMap((row, at) => lineOfRow(t, row, at) ?? []);
}

function lineOfRow(t: Words, { kind, left, right }: Row, at: number): ChangeLine | undefined {
  // a move stands twice: where it is now counts
  if (kind === 'same' || (kind === 'moved' && !right)) return undefined;
  const said =
    kind === 'changed'
      ? [t('packages.import.becomes', { from: textOf(left), to: textOf(right) })]
      : [textOf(right ?? left)];
  return { key: String(at), act: kind, what: t('packages.import.paragraph'), said };
}

function textOf(line: Line | undefined): string {
  return line?.cells.map((cell) => inlineText(cell)).join(' | ') ?? '';
}
