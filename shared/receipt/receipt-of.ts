import { treesInPlay } from '../case/answer';
import type { CaseFile } from '../case/model';
import type { Marking } from '../case/parts';
import { summariseCase } from '../case/summary';
import { digestOfTree } from '../decision/pin';
import { higherMarking } from '../drafting/marking';
import { casePieces } from './case-pieces';
import type { ReceiptPack } from './content-names';
import { engineOf } from './engine';
import type { PieceValue, Receipt, ReceiptHeader } from './model';
import { answerPieces, conclusionPieces, measurePiece } from './path-pieces';
import { sealReceipt } from './seal';

/** What a receipt is made from. */
export interface ReceiptInput {
  readonly file: CaseFile;
  readonly pack: ReceiptPack;
  /** SHA-256 of the pack, hex. */
  readonly digest: string;
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
  readonly author: string;
  /** 128 fresh random bits for each piece, as 32 hex digits. */
  readonly salt: () => string;
}

/** The receipt of a case as it stands. @throws what `resolve` and `trace` throw */
export function receiptOf({ file, pack, digest, now, author, salt }: ReceiptInput): Receipt {
  const play = treesInPlay(file, pack.trees);
  const values: PieceValue[] = [...casePieces(file)];
  const numbers = new Map<string, number>();
  const trees = play.map((one): ReceiptHeader['trees'][number] => {
    const { graph, words } = one.tree;
    const first = values.length + 1;
    const answers = answerPieces(one, pack);
    answers.forEach(({ node }, at) => {
      numbers.set(node, first + at);
    });
    values.push(...answers);
    return {
      id: graph.id,
      version: graph.version,
      answeredUnder: file.trees[graph.id]?.version ?? graph.version,
      digest: digestOfTree(one.tree),
      title: words.title,
      pieces: answers.map((_, at) => first + at),
    };
  });
  values.push(...play.flatMap((one) => conclusionPieces(one, pack)));
  const { measures } = summariseCase(file, pack.trees, pack.measures);
  values.push(...measures.map((assessment) => measurePiece(assessment, pack, numbers)));
  const { series, version, label, lawDate } = pack;
  const header: ReceiptHeader = {
    case: { id: file.id, createdAt: file.createdAt },
    marking: strictestMark(file),
    createdAt: new Date(now).toISOString(),
    author,
    pack: { series, version, label, lawDate, digest },
    trees,
    engine: engineOf(pack),
  };
  return sealReceipt(header, values, salt);
}

/** Records of the register may be marked above their case, and a receipt tells what they say. It holds when they are left out, too. */
function strictestMark({ marking, evidence, observations }: CaseFile): Marking {
  const marks = [...Object.values(evidence), ...Object.values(observations)].map((record) => record.marking);
  return marks.reduce(higherMarking, marking);
}
