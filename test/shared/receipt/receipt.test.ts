import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import { words } from '#shared/base/word-list';
import { withNewPiece, withPiece } from '#shared/case/evidence';
import { compareFingerprint, digestInAddress, fingerprintOf, receiptAddress } from '#shared/receipt/fingerprint';
import { isShown, type Receipt, shownOf } from '#shared/receipt/model';
import { countsOf, openReceipt } from '#shared/receipt/open';
import { receiptBytes, receiptDigest, redact, sealReceipt, tellingOf } from '#shared/receipt/seal';
import { caseOf, pack, salts, sampleReceipt } from '../../fakes/receipt';

const receipt = sampleReceipt();
const bytes = receiptBytes(receipt);
const numberOf = (node: string) => shownOf(receipt, 'answer').find(({ value }) => value.node === node)?.number ?? 0;
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'accepted';
  } catch (thrown) {
    return (thrown as { code?: string }).code ?? String(thrown);
  }
};

describe('a receipt', () => {
  it('holds the case, the path and what followed, in words', () => {
    const paths = receipt.header.trees.flatMap(({ pieces }) => pieces);
    expect(countsOf(receipt).byKind).toMatchObject({ title: 1, fact: 6, answer: paths.length, conclusion: 4 });
    const given = Object.values(caseOf().trees).flatMap(({ answers }) => Object.keys(answers));
    expect(shownOf(receipt, 'answer').map(({ value }) => value.node)).toEqual(expect.arrayContaining(given));
    const answer = shownOf(receipt, 'answer').find(({ value }) => value.node === 't3.2')?.value;
    const words = pack.trees.find(({ graph }) => graph.id === 't3')?.words.nodes['t3.2'];
    expect(answer).toMatchObject({ question: words?.question, answer: words?.answers['recalled'], author: 'Eve' });
    expect(answer?.grounds[0]?.title.length).toBeGreaterThan(3);
    const demarche = shownOf(receipt, 'measure').find(({ value }) => value.measure === 'demarche')?.value;
    expect(demarche).toMatchObject({ status: 'blocked', decider: expect.stringContaining('High Representative') });
    expect(demarche?.carriedBy.map(({ piece }) => piece)).toContain(numberOf('t3.2'));
  });

  it('bears the strictest mark of the case and of the register it tells of', () => {
    const free = { ...caseOf(), marking: 'PUBLIC' as const };
    const id = '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12';
    const marked = (marking: 'PUBLIC' | 'LIMITE') =>
      withPiece(withNewPiece(free, { id, now: 0 }), id, (piece) => ({ ...piece, title: 'Log', marking }));
    expect(sampleReceipt(free).header.marking).toBe('PUBLIC');
    expect(sampleReceipt(marked('PUBLIC')).header.marking).toBe('PUBLIC');
    const strict = sampleReceipt(marked('LIMITE'));
    expect(strict.header.marking).toBe('LIMITE');
    expect(openReceipt(receiptBytes(strict)).receipt.header.marking).toBe('LIMITE');
    expect(sampleReceipt({ ...marked('PUBLIC'), marking: 'LIMITE' }).header.marking).toBe('LIMITE');
  });

  it('names what nobody knows as not known', () => {
    const open = sampleReceipt(caseOf('t3-no-instruction'));
    const unknown = shownOf(open, 'answer').filter(({ value }) => value.isUnknown);
    expect(unknown.map(({ value }) => value.node)).toEqual(['t1.9']);
    const possible = shownOf(open, 'measure').filter(({ value }) => value.status === 'possible');
    expect(possible.every(({ value }) => value.missing.length > 0)).toBe(true);
  });

  it('pins trees, pack, engine and the date of the law', () => {
    const { header } = receipt;
    expect(header.trees.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't4']);
    expect(header.pack).toMatchObject({ series: pack.series, label: pack.label, lawDate: pack.lawDate });
    expect(header.engine).toMatchObject({ name: 'valise-decision', version: 1 });
    expect(new Set([...header.trees.map(({ digest }) => digest), header.engine.conformance]).size).toBe(5);
  });

  it('opens again as it was, and only in one spelling', () => {
    expect(openReceipt(bytes)).toEqual({ receipt, container: 'json' });
    expect(codeOf(() => openReceipt(utf8(` ${canonicalJson(JSON.parse(new TextDecoder().decode(bytes)))}`)))).toBe(
      'receipt/not-canonical',
    );
    expect(codeOf(() => openReceipt(utf8(JSON.stringify(receipt, null, 1))))).toBe('receipt/not-canonical');
  });

  it('is refused with any one byte of it altered', () => {
    const accepted: number[] = [];
    const codes = new Set<string>();
    let flips = 0;
    // every byte would take minutes: some two thousand of them over the whole length, and each bit in turn
    for (let at = 0; at < bytes.length; at += Math.floor(bytes.length / 2100)) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ (1 << (flips % 8));
      flips += 1;
      const code = codeOf(() => openReceipt(altered));
      codes.add(code);
      if (code === 'accepted') accepted.push(at);
    }
    expect(flips).toBeGreaterThan(2000);
    expect(accepted).toEqual([]);
    expect([...codes].every((code) => /^(input|receipt)\//.test(code))).toBe(true);
    expect(codes).toContain('receipt/root');
  }, 120_000);

  it.each<[string, (whole: Receipt) => unknown, string]>([
    ['a later format', (whole) => ({ ...whole, format: 'valise-receipt/2' }), 'receipt/newer'],
    ['another format', (whole) => ({ ...whole, format: 'valise-case/1' }), 'receipt/schema'],
    ['one field more', (whole) => ({ ...whole, note: '' }), 'receipt/schema'],
    ['pieces in another order', (whole) => ({ ...whole, pieces: whole.pieces.toReversed() }), 'receipt/pieces'],
    ['a piece less', (whole) => ({ ...whole, pieces: whole.pieces.slice(0, -1) }), 'receipt/root'],
    ['another header', (whole) => ({ ...whole, header: { ...whole.header, author: 'Mallory' } }), 'receipt/digest'],
    ['another root', (whole) => ({ ...whole, root: '0'.repeat(64) }), 'receipt/root'],
    [
      'a path through a fact',
      (whole) => ({
        ...whole,
        header: { ...whole.header, trees: whole.header.trees.map((tree) => ({ ...tree, pieces: [2] })) },
      }),
      'receipt/pieces',
    ],
  ])('is refused with %s', (_, change, code) => {
    expect(codeOf(() => openReceipt(utf8(canonicalJson(change(receipt) as never))))).toBe(code);
  });

  it.each<[string, string, string]>([
    ['a key twice', '{"format":"valise-receipt/1","format":"valise-receipt/1"}', 'input/duplicate-key'],
    ['too deep', '['.repeat(40), 'input/too-deep'],
    ['no JSON', '{', 'input/json'],
    ['a prototype', '{"__proto__":1}', 'input/forbidden-key'],
  ])('is refused with %s', (_, text, code) => {
    expect(codeOf(() => openReceipt(utf8(text)))).toBe(code);
  });
});

describe('leaving pieces out', () => {
  const gone = [numberOf('t3.2'), 3];
  const shorter = redact(receipt, gone);

  it('keeps digest and fingerprint, and takes text and salt', () => {
    expect(shorter.digest).toBe(receipt.digest);
    expect(openReceipt(receiptBytes(shorter)).receipt).toEqual(shorter);
    expect(countsOf(shorter)).toMatchObject({ pieces: receipt.pieces.length, leftOut: 2 });
    const text = new TextDecoder().decode(receiptBytes(shorter));
    expect(text).not.toContain('Because of t3.2.');
    expect(text).not.toContain(salts()().slice(0, 31).concat(String(gone[0])));
    expect(new TextDecoder().decode(bytes)).toContain('Because of t3.2.');
  });

  it('can be done again, and names a piece that is not there', () => {
    expect(redact(shorter, gone)).toEqual(shorter);
    expect(codeOf(() => redact(receipt, [9999]))).toBe('receipt/piece');
  });

  it('does not let another text stand for what was left out', () => {
    const forged = shorter.pieces.map((piece) =>
      isShown(piece) || piece.kind !== 'fact'
        ? piece
        : { ...receipt.pieces[piece.number], number: piece.number, kind: piece.kind },
    );
    expect(codeOf(() => openReceipt(receiptBytes({ ...shorter, pieces: forged as Receipt['pieces'] })))).not.toBe(
      'accepted',
    );
  });

  it('names the measures and the conclusion that still tell of it', () => {
    const telling = tellingOf(receipt, [numberOf('t3.2')]).map((number) => receipt.pieces[number - 1]?.kind);
    expect(telling).toContain('measure');
    expect(telling.filter((kind) => kind === 'conclusion')).toHaveLength(1);
  });

  it('commits to each piece apart: the same text under another salt has another digest', () => {
    const values = receipt.pieces.filter(isShown).map(({ value }) => value);
    let count = 500;
    const other = sealReceipt(receipt.header, values, () => String(++count).padStart(32, '0'));
    expect(other.root).not.toBe(receipt.root);
    expect(receiptDigest(receipt)).toBe(receipt.digest);
  });
});

describe('the fingerprint', () => {
  it('is eight words of the list, for the first 88 bits', () => {
    expect(fingerprintOf('0'.repeat(64))).toEqual(Array(8).fill(words[0]));
    expect(fingerprintOf('f'.repeat(64))).toEqual(Array(8).fill(words[2047]));
    expect(fingerprintOf(`${'0'.repeat(21)}1${'f'.repeat(42)}`).at(-1)).toBe(words[1]);
    expect(codeOf(() => fingerprintOf('xyz'))).toBe('input/schema');
  });

  it('compares what is typed, however it is spaced', () => {
    const typed = fingerprintOf(receipt.digest).join('  ').toUpperCase();
    expect(compareFingerprint(`  ${typed}\n`, receipt.digest)).toEqual({ result: 'same' });
    expect(compareFingerprint(typed.replaceAll(' ', '-'), receipt.digest)).toEqual({ result: 'same' });
    expect(compareFingerprint(typed.replace(/\S+$/, ''), receipt.digest)).toEqual({ result: 'count', count: 7 });
    expect(compareFingerprint(typed.replace(/\S+$/, 'xylophonist'), receipt.digest)).toEqual({
      result: 'unknown-word',
      at: 8,
    });
    expect(compareFingerprint(typed, `0${receipt.digest.slice(1)}`).result).toMatch(/different|same/);
    expect(compareFingerprint(typed, '0'.repeat(64))).toEqual({ result: 'different', at: 1 });
    expect(codeOf(() => compareFingerprint('a '.repeat(300), receipt.digest))).toBe('input/too-large');
  });

  it('has an address that names the digest', () => {
    expect(digestInAddress(receiptAddress(receipt.digest))).toBe(receipt.digest);
    expect(digestInAddress('valise://receipt/../x')).toBeUndefined();
  });
});
