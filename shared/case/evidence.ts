import type { CaseFile } from './model';
import { type Evidence, type Marking, markings } from './parts';

/** What a piece of evidence speaks for: a question, one of the six facts, an observation, a criterion. */
export type Support = Evidence['supports'][number];

const mostSupports = 100;

/** The register in the order of its numbers. */
export function registerOf({ evidence }: Pick<CaseFile, 'evidence'>): readonly Evidence[] {
  return Object.values(evidence).sort((a, b) => a.number - b.number);
}

/** The next number: one above the highest that was ever given, also to a piece that was removed since. */
export function nextNumber({ evidence, journal }: Pick<CaseFile, 'evidence' | 'journal'>): number {
  const given = Object.values(evidence).map(({ number }) => number);
  for (const { part, from, to } of journal) if (part === 'evidence') given.push(numberIn(from), numberIn(to));
  return Math.max(0, ...given) + 1;
}

function numberIn(value: unknown): number {
  const number = typeof value === 'object' && value !== null && 'number' in value ? value.number : 0;
  return typeof number === 'number' ? number : 0;
}

/** A new piece under the next number, marked as the case is. */
export function withNewPiece(file: CaseFile, { id, now }: { readonly id: string; readonly now: number }): CaseFile {
  const piece: Evidence = {
    id,
    number: nextNumber(file),
    title: '',
    source: '',
    originator: '',
    date: '',
    language: '',
    grade: '',
    marking: file.marking,
    tlp: 'none',
    quotation: '',
    note: '',
    files: [],
    supports: [],
    recordedAt: new Date(now).toISOString(),
  };
  return { ...file, evidence: { ...file.evidence, [id]: piece } };
}

/** The case with a piece changed; one that is not there stays away. */
export function withPiece(file: CaseFile, id: string, change: (piece: Evidence) => Evidence): CaseFile {
  const piece = Object.hasOwn(file.evidence, id) ? file.evidence[id] : undefined;
  return piece ? { ...file, evidence: { ...file.evidence, [id]: change(piece) } } : file;
}

/** The case without a piece: out of the register, and out of what named it. */
export function withoutPiece(file: CaseFile, id: string): CaseFile {
  const { [id]: _gone, ...evidence } = file.evidence;
  const clear = <T extends { readonly evidence: string[] }>(record: T): T =>
    record.evidence.includes(id) ? { ...record, evidence: record.evidence.filter((one) => one !== id) } : record;
  const inAll = <T extends { readonly evidence: string[] }>(records: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(records).map(([key, record]) => [key, clear(record)]));
  return {
    ...file,
    evidence,
    observations: inAll(file.observations),
    attributions: inAll(file.attributions),
  };
}

/** Whether a piece speaks for something. */
export function isTied({ supports }: Pick<Evidence, 'supports'>, to: Support): boolean {
  return supports.some(({ kind, id }) => kind === to.kind && id === to.id);
}

/** The case with a piece tied to something, or untied where it was. A full list stays as it is. */
export function toggleTie(file: CaseFile, id: string, to: Support): CaseFile {
  return withPiece(file, id, (piece) => {
    if (isTied(piece, to))
      return { ...piece, supports: piece.supports.filter((one) => one.kind !== to.kind || one.id !== to.id) };
    return piece.supports.length < mostSupports ? { ...piece, supports: [...piece.supports, to] } : piece;
  });
}

/** The pieces that speak for a question, in the order of their numbers. */
export function piecesFor(file: Pick<CaseFile, 'evidence'>, to: Support): readonly Evidence[] {
  return registerOf(file).filter((piece) => isTied(piece, to));
}

/** Why a piece may not be quoted in a text that leaves: by its traffic light, or as it is marked above the case. */
export type QuoteBar = 'tlp' | 'marking';

/** What stands against quoting a piece outside; nothing where it may be quoted. */
export function barsToQuoting(
  { tlp, marking }: Pick<Evidence, 'tlp' | 'marking'>,
  ofCase: Marking,
): readonly QuoteBar[] {
  const bars: QuoteBar[] = [];
  if (tlp !== 'none' && tlp !== 'CLEAR') bars.push('tlp');
  if (markings.indexOf(marking) > markings.indexOf(ofCase)) bars.push('marking');
  return bars;
}

/** How many originators there are that are not the same, and how many pieces name none: those are not counted. */
export function originators(pieces: readonly Pick<Evidence, 'originator'>[]): {
  readonly independent: number;
  readonly unnamed: number;
} {
  const names = pieces.map(({ originator }) => sameName(originator));
  return {
    independent: new Set(names.filter(Boolean)).size,
    unnamed: names.filter((name) => name === '').length,
  };
}

/** However it is spelt: case, width and spaces make no second originator. */
function sameName(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/gu, ' ').trim();
}

/** An item of a question, as what a piece supports: `t2.3.basis/territory`. */
export function supportOf(node: string, item?: string): Support {
  return item === undefined ? { kind: 'question', id: node } : { kind: 'criterion', id: `${node}/${item}` };
}

/** The question and the item that a criterion names. */
export function itemOf(id: string): { readonly node: string; readonly item: string } {
  const [node = '', ...item] = id.split('/');
  return { node, item: item.join('/') };
}

/** Whether an observation rests on a piece, whichever of the two says so. */
export function bearsOn(
  piece: Pick<Evidence, 'id' | 'supports'>,
  observation: { readonly id: string; readonly evidence: readonly string[] },
): boolean {
  return observation.evidence.includes(piece.id) || isTied(piece, { kind: 'observation', id: observation.id });
}

/** The case with an observation resting on a piece, or no longer. It stands with the observation, in one place. */
export function toggleObservation(file: CaseFile, id: string, observation: string): CaseFile {
  const was = Object.hasOwn(file.observations, observation) ? file.observations[observation] : undefined;
  const piece = Object.hasOwn(file.evidence, id) ? file.evidence[id] : undefined;
  if (!was || !piece) return file;
  const isOn = bearsOn(piece, was);
  const others = was.evidence.filter((one) => one !== id);
  const evidence = isOn ? others : [...others, id].slice(-mostSupports);
  const next = { ...file, observations: { ...file.observations, [observation]: { ...was, evidence } } };
  const to: Support = { kind: 'observation', id: observation };
  return isOn && isTied(piece, to) ? toggleTie(next, id, to) : next;
}
