import { type CaseFile, factKeys } from '../case/model';
import { attributionKinds } from '../case/parts';
import { listingPieces } from './listing-pieces';
import type { PieceOf, PieceValue } from './model';
import { attributionNames, factNames } from './words';

/** What the case itself says: its title, the six facts, and what was recorded beyond them, each a piece of its own. */
export function casePieces(file: CaseFile): readonly PieceValue[] {
  return [
    { kind: 'title', text: file.title, isSample: file.sample },
    ...factPieces(file),
    ...statements(file),
    ...evidence(file),
    ...attributions(file),
    ...affected(file),
    ...listingPieces(file).map(({ values, ...piece }) => ({ ...piece, details: details(values) })),
  ];
}

function factPieces({ facts }: CaseFile): readonly PieceOf<'fact'>[] {
  return factKeys.map((key) => {
    const { status, text, state, sector, at, running, source, sourceDate, confidence } = facts[key];
    return {
      kind: 'fact',
      fact: key,
      name: factNames[key],
      status,
      text,
      ...(state && { state }),
      ...(sector && { sector }),
      ...(at && { at }),
      ...(running && { running }),
      source,
      sourceDate,
      ...(confidence && { confidence }),
    };
  });
}

type RecordPiece = PieceOf<'record'>;

function statements({ observations }: CaseFile): readonly RecordPiece[] {
  return sorted(observations, ({ recordedAt }) => recordedAt).map((one) => ({
    kind: 'record',
    type: 'statement',
    name: 'Statement',
    text: one.text,
    details: details({
      From: one.when.earliest,
      Until: one.when.latest,
      'As typed': one.when.typed,
      By: one.author,
      Source: one.source,
      'Date of the source': one.sourceDate,
      Confidence: one.confidence,
      Marking: one.marking,
      Recorded: one.recordedAt,
    }),
  }));
}

function evidence({ evidence: all }: CaseFile): readonly RecordPiece[] {
  return sorted(all, ({ number }) => String(number).padStart(4, '0')).map((one) => ({
    kind: 'record',
    type: 'evidence',
    name: `E${one.number}`,
    text: one.title,
    details: details({
      Source: one.source,
      Originator: one.originator,
      Date: one.date,
      Grade: one.grade,
      Marking: one.marking,
      TLP: one.tlp === 'none' ? '' : one.tlp,
      Quotation: one.quotation,
      'Files (SHA-256)': one.files.map(({ sha256 }) => sha256).join(' '),
    }),
  }));
}

function attributions({ attributions: all }: CaseFile): readonly RecordPiece[] {
  return attributionKinds.flatMap((kind): readonly RecordPiece[] => {
    const one = all[kind];
    if (!one || one.level === 'not-looked-at') return [];
    const { level, names, confidence, owner, date, basis } = one;
    const said = details({ Level: level, Confidence: confidence, Owner: owner, Date: date, Basis: basis });
    return [{ kind: 'record', type: 'attribution', name: attributionNames[kind], text: names, details: said }];
  });
}

function affected({ affected: all }: CaseFile): readonly RecordPiece[] {
  return sorted(all, ({ id }) => id).map(({ state, name, role, effect, source, date }) => ({
    kind: 'record',
    type: 'affected',
    name: name || state,
    text: effect,
    details: details({ Part: role, Source: source, Date: date }),
  }));
}

function details(values: Readonly<Record<string, string | undefined>>): RecordPiece['details'] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function sorted<T>(records: Readonly<Record<string, T>>, key: (one: T) => string): readonly T[] {
  return Object.values(records).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
