import type { Replay } from '#shared/receipt/difference';
import { fingerprintOf } from '#shared/receipt/fingerprint';
import type { ReceiptVerdict } from './receipt-verdict';
import { codeWords, differenceWords, receiptLevelWords, receiptNotes } from './receipt-words';

/** The verdict for programs. */
export function receiptToJson({ level, codes, opened, counts, replay }: ReceiptVerdict): string {
  const found = opened && {
    digest: opened.receipt.digest,
    fingerprint: fingerprintOf(opened.receipt.digest),
    container: opened.container,
    case: opened.receipt.header.case.id,
    marking: opened.receipt.header.marking,
    createdAt: opened.receipt.header.createdAt,
    author: opened.receipt.header.author,
    counts,
    replay: replay ?? null,
  };
  return `${JSON.stringify({ kind: 'receipt', level, codes, ...found }, null, 2)}\n`;
}

/** The verdict for people: one sentence, what the receipt is, and what would go otherwise today. */
export function receiptToText(verdict: ReceiptVerdict): string {
  const { level, codes, opened, counts, replay } = verdict;
  const lines = [
    receiptLevelWords[level],
    ...codes.map((code) => `  !!  ${codeWords[code] ?? code} (${code})`),
    ...(opened && counts ? openedLines(opened, counts) : []),
    ...(replay ? replayLines(replay) : []),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

function openedLines(
  { receipt, container }: NonNullable<ReceiptVerdict['opened']>,
  counts: NonNullable<ReceiptVerdict['counts']>,
): readonly string[] {
  const { header, digest } = receipt;
  const { fact, record, answer, conclusion, measure } = counts.byKind;
  return [
    receiptNotes.notSigned,
    ...(container === 'pdf' ? [receiptNotes.pdf] : []),
    '',
    `Words    ${fingerprintOf(digest).join(' ')}`,
    `Digest   ${digest}`,
    `Case     ${header.case.id}`,
    `Marking  ${header.marking}`,
    `Made     ${header.createdAt}${header.author ? ` by ${header.author} (claimed)` : ''}`,
    `Content  ${header.pack.series} ${header.pack.label}, law as of ${header.pack.lawDate}`,
    `Pieces   ${counts.pieces}: ${fact} facts, ${record} records, ${answer} answers, ${conclusion} conclusions, ${measure} measures`,
    ...(counts.leftOut > 0 ? [`         ${counts.leftOut} left out, their digests hold`] : []),
  ];
}

function replayLines({ pack, isSamePack, answers, measures, grounds, differences }: Replay): readonly string[] {
  return [
    '',
    `Replayed under ${pack.series} ${pack.label}${isSamePack ? ', the same content' : `, law as of ${pack.lawDate}`}`,
    `  grounds  ${grounds.unchanged} of ${grounds.all} unchanged`,
    `  answers  ${answers.replayed} of ${answers.all} replayed`,
    `  measures ${measures.replayed} of ${measures.all} replayed`,
    ...differences.map((difference) => `  !!  ${differenceWords(difference)}`),
    ...(differences.length === 0 ? ['  ok  nothing goes otherwise'] : []),
  ];
}

/** Texts come from strangers: nothing in them may steer a terminal or turn the direction of a line. */
function harmless(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}
