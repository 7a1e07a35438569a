import type { Block, Document, Inline } from '../document/model';
import { fingerprintOf } from './fingerprint';
import { type Piece, type PieceOf, type Receipt, type ReceiptGround, shownOf } from './model';
import { countsOf } from './open';
import { confidenceWords, kindWords, statusWords, truthWords, voteWords, words } from './words';

/** A receipt to read without this app: the document that becomes its pages. What was left out is named as such. */
export function receiptDocument(receipt: Receipt): Document {
  return {
    blocks: [
      paragraph(words.about),
      paragraph(words.notSigned),
      ...header(receipt),
      ...part(words.facts, facts(receipt)),
      ...part(words.records, records(receipt)),
      ...part(words.path, path(receipt)),
      ...part(words.conclusions, conclusions(receipt)),
      ...part(words.measures, measures(receipt)),
      ...part(words.pinned, pinned(receipt)),
    ],
  };
}

/** The title of its pages: that of the case, where it was not left out. */
export function receiptTitle(receipt: Receipt): string {
  const title = shownOf(receipt, 'title')[0]?.value.text;
  return `${words.title}: ${title === undefined ? words.titleLeftOut : title}`;
}

function part(title: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) return [];
  return [heading(2, title), ...blocks];
}

function header(receipt: Receipt): readonly Block[] {
  const { header: head, digest } = receipt;
  const { pieces, leftOut } = countsOf(receipt);
  const isSample = shownOf(receipt, 'title').some(({ value }) => value.isSample);
  return [
    ...(isSample ? [strong(words.sample)] : []),
    pairs([
      [words.fingerprint, fingerprintOf(digest).join(' ')],
      [words.digest, digest],
      [words.case, head.case.id],
      [words.marking, head.marking],
      [words.madeAt, head.createdAt],
      [words.madeBy, head.author],
      [words.leftOut, leftOut > 0 ? words.leftOutCount(leftOut, pieces) : words.none],
    ]),
  ];
}

function facts(receipt: Receipt): readonly Block[] {
  const shown = shownOf(receipt, 'fact').flatMap(({ number, value }): readonly Block[] => [
    heading(3, `${number}. ${value.name}`),
    paragraph(factText(value)),
    pairs([
      [words.source, [value.source, value.sourceDate].filter(Boolean).join(', ')],
      [words.confidence, value.confidence ? confidenceWords[value.confidence] : ''],
    ]),
  ]);
  return [...shown, ...leftOutLine(receipt, 'fact')];
}

function factText(value: PieceOf<'fact'>): string {
  if (value.status === 'unknown') return words.unknown;
  if (value.status === 'open') return words.open;
  const running = value.running && truthWords[value.running];
  return [value.state, value.sector, value.at, running, value.text].filter(Boolean).join('. ');
}

function records(receipt: Receipt): readonly Block[] {
  const shown = shownOf(receipt, 'record').flatMap(({ number, value }): readonly Block[] => [
    heading(3, `${number}. ${value.name}`),
    ...(value.text ? [paragraph(value.text)] : []),
    pairs(value.details.map(({ name, value: said }) => [name, said])),
  ]);
  return [...shown, ...leftOutLine(receipt, 'record')];
}

function path(receipt: Receipt): readonly Block[] {
  const all = shownOf(receipt, 'answer');
  const shown = receipt.header.trees.flatMap(({ title, version, answeredUnder, pieces }): readonly Block[] => [
    heading(3, `${title}, ${words.version.toLowerCase()} ${version}`),
    ...(answeredUnder === version ? [] : [paragraph(words.answeredUnder(answeredUnder))]),
    ...all.filter(({ number }) => pieces.includes(number)).flatMap(({ number, value }) => answer(number, value)),
  ]);
  return [...shown, ...leftOutLine(receipt, 'answer')];
}

function answer(number: number, value: PieceOf<'answer'>): readonly Block[] {
  const given = [value.answer, ...value.items.map((item) => item.words)].join('; ');
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: [run(`${number}. ${value.question}`)] }] },
    pairs([
      [words.answer, given],
      [words.kind, kindWords[value.type]],
      [words.by, value.author ?? ''],
      [words.reason, value.reason ?? ''],
      [words.confidence, value.confidence ? confidenceWords[value.confidence] : ''],
      [words.source, value.source ?? ''],
      [words.at, value.at],
      [words.grounds, groundLine(value.grounds)],
    ]),
  ];
}

function conclusions(receipt: Receipt): readonly Block[] {
  const shown = shownOf(receipt, 'conclusion').flatMap(({ number, value }): readonly Block[] => [
    heading(3, `${number}. ${value.title}`),
    paragraph(value.text),
    pairs([
      [words.decider, value.decider ?? ''],
      [words.vote, value.vote ? voteWords[value.vote] : ''],
      [words.grounds, groundLine(value.grounds)],
    ]),
  ]);
  return [...shown, ...leftOutLine(receipt, 'conclusion')];
}

function measures(receipt: Receipt): readonly Block[] {
  const shown = shownOf(receipt, 'measure');
  if (shown.length === 0) return leftOutLine(receipt, 'measure');
  const named = (carriers: PieceOf<'measure'>['carriedBy']) =>
    carriers
      .map(({ piece, question }) => (piece === undefined ? `${question} (${words.notAsked})` : String(piece)))
      .join(', ');
  const columns = [words.number, words.measure, words.status, words.decider, words.because, words.missing];
  const rows = shown.map(({ number, value }) => [
    String(number),
    value.title,
    statusWords[value.status],
    `${value.decider}. ${voteWords[value.vote]}`,
    named(value.carriedBy) || words.none,
    named(value.missing) || words.none,
  ]);
  const lines = shown.map(({ number, value }) => `${number}. ${value.title}: ${groundLine(value.grounds)}`);
  return [
    { type: 'table', head: columns.map(cell), rows: rows.map((row) => row.map(cell)) },
    ...leftOutLine(receipt, 'measure'),
    heading(3, words.grounds),
    { type: 'list', ordered: false, items: lines.map((line) => [paragraph(line)]) },
  ];
}

function pinned({ header: { pack, trees, engine } }: Receipt): readonly Block[] {
  const head = [words.tree, words.version, words.piece].map(cell);
  const rows = [
    ...trees.map(({ title, version, digest }) => [title, String(version), digest]),
    [`${words.content} ${pack.series} ${pack.label}`, String(pack.version), pack.digest],
    [`${words.engine} ${engine.name}`, String(engine.version), engine.conformance],
  ];
  return [pairs([[words.lawDate, pack.lawDate]]), { type: 'table', head, rows: rows.map((row) => row.map(cell)) }];
}

function leftOutLine(receipt: Receipt, kind: Piece['kind']): readonly Block[] {
  const gone = receipt.pieces.filter((piece) => piece.kind === kind && !('value' in piece));
  if (gone.length === 0) return [];
  const items = gone.map(({ number }) => [paragraph(`${number}. ${words.leftOutPiece}`)]);
  return [{ type: 'list', ordered: false, items }];
}

function groundLine(grounds: readonly ReceiptGround[]): string {
  return grounds
    .map(({ title, locator, date, isVerified }) =>
      [title, locator, date, isVerified ? '' : words.notVerified].filter(Boolean).join(', '),
    )
    .join('; ');
}

/** Names with their values; those without one are not drawn. */
function pairs(values: readonly (readonly [name: string, value: string])[]): Block {
  const items = values.flatMap(([name, value]): readonly Block[][] =>
    value === ''
      ? []
      : [[{ type: 'paragraph', children: [{ type: 'strong', children: [run(`${name}: `)] }, run(value)] }]],
  );
  return items.length > 0 ? { type: 'list', ordered: false, items } : { type: 'paragraph', children: [] };
}

function heading(level: 2 | 3, text: string): Block {
  return { type: 'heading', level, id: '', children: [run(text)] };
}

function paragraph(text: string): Block {
  return { type: 'paragraph', children: [run(text)] };
}

function strong(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'strong', children: [run(text)] }] };
}

function cell(text: string): readonly Inline[] {
  return [run(text)];
}

function run(text: string): Inline {
  return { type: 'text', text };
}
