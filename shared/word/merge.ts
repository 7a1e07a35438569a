import { type BaseLine, baseLines } from './base';
import { growGone, growNew } from './grow-new';
import { growUnit } from './grow-unit';
import { startPage } from './growing';
import { type Coming, identify } from './identities';
import type { WordInput } from './input';
import type { Laying } from './lay';
import type { Merged } from './merged';
import type { Piece } from './pieces';
import type { WordLine, WordReading } from './reading';
import { rebuild } from './rebuild';
import { firstInItems, tellForm, withoutPaper, wordsSent } from './sent';
import { startSilent } from './silent';
import { type Unit, unitsOf } from './units';

/**
 * Lays a file that came back over the text it was made from: each insertion and deletion keeps author and time at its
 * place; words that differ without being tracked are put in and taken out as `coming.untracked`; nothing is dropped.
 */
export function mergeWord(left: WordInput, reading: WordReading, coming: Coming): Merged {
  const input = coming.current ?? left;
  const known = { ...input, changes: { ...left.changes, ...input.changes } };
  const ids = identify(known, reading, coming);
  const silent = startSilent();
  const laying: Laying = {
    slots: slotTexts(input),
    sent: coming.current && {
      lines: new Map(baseLines(left.document).map((line) => [line.name, line])),
      slots: slotTexts(left),
    },
    isNew: ids.isNew,
    isNewComment: ids.isNewComment,
    untracked: ids.untracked,
    tell: silent.tell,
  };
  const bases = baseLines(input.document);
  const lines = withoutPaper(reading.lines, left, silent.tell)
    .map((line) => withIds(line, ids))
    .filter((line) => !isDropped(line, bases, laying));
  const units = unitsOf(bases, lines, {
    isNewEnd: ({ end }) => end?.kind === 'inserted' && ids.isNew(end.change),
    wordsOf: (line) => wordsSent(line, laying),
  });
  const page = startPage(input.document, { laying, at: silent.at });
  tellMoved(units, silent);
  for (const unit of units) growUnit(unit, page);
  growGone(bases, units, page);
  growNew(units, page);
  const firsts = firstInItems(input.document);
  for (const unit of units) {
    silent.at(unit.bases[0]?.at);
    tellForm(unit, firsts, silent.tell);
  }
  silent.at(undefined);
  for (const comment of ids.missing.filter(({ id }) => left.comments.some((one) => one.id === id)))
    silent.tell('comment', comment.text);
  return {
    document: rebuild(input.document, page.growth),
    changes: ids.changes,
    comments: ids.comments,
    losses: reading.losses,
    silent: silent.list(),
    rows: page.rows.toSorted((a, b) => a.line - b.line),
  };
}

const slotTexts = ({ slots }: WordInput) => new Map(slots.map(({ name, text }) => [name, text]));

/** A paragraph that was taken out of the draft since, and that nobody changed in the file. */
function isDropped(line: WordLine, bases: readonly BaseLine[], laying: Laying): boolean {
  const was = line.names.map((name) => laying.sent?.lines.get(name)).find((one) => one !== undefined);
  if (!was || bases.some(({ name }) => name === was.name)) return false;
  const isChanged = line.pieces.some(({ inserted, deleted }) =>
    [inserted, deleted].some((id) => id && laying.isNew(id)),
  );
  const sent = { ...laying, slots: laying.sent?.slots ?? laying.slots };
  return !isChanged && wordsSent(line, sent) === wordsSent(was, sent);
}

interface Ids {
  readonly mapped: (piece: Piece) => Piece;
  readonly idOf: (change: string) => string;
}

function withIds(line: WordLine, { mapped, idOf }: Ids): WordLine {
  const end = line.end && { ...line.end, change: idOf(line.end.change) };
  return { ...line, end, pieces: line.pieces.map(mapped) };
}

/** A paragraph that stands before one it stood behind: the draft keeps its order. */
function tellMoved(units: readonly Unit[], silent: ReturnType<typeof startSilent>): void {
  let highest = -1;
  for (const { bases } of units) {
    const [first] = bases;
    if (!first) continue;
    silent.at(first.at);
    if (first.at < highest)
      silent.tell('moved', first.pieces.map(({ node }) => (node.type === 'text' ? node.text : '')).join(''));
    highest = Math.max(highest, first.at);
  }
}
