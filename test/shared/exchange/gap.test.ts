import { describe, expect, it } from 'vitest';
import { type Bytes, fromUtf8, utf8 } from '#shared/base/bytes';
import { gapIn } from '#shared/exchange/gap';
import type { Manifest } from '#shared/package/index';
import { receiptBytes, redact } from '#shared/receipt/seal';
import { sampleManifest } from '../../fakes/manifest';
import { sampleReceipt } from '../../fakes/receipt';

const path = 'provenance.json';
const provenance = { path, role: 'provenance', title: 'Provenance', type: 'application/json' } as const;
const drafted = sampleManifest({ files: [...sampleManifest().files, provenance] });
const whole = sampleManifest({ kind: 'case' });
const contents = {
  format: 'valise-case-package/1',
  case: '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12',
  state: '0'.repeat(64),
  knows: [],
  ceiling: { marking: 'LIMITE', tlp: 'AMBER' },
  leftOut: [] as object[],
  drafts: [],
  trees: [],
  files: [],
};

/** What is said of a package with these words in its place. */
function gapOf(manifest: Manifest, name: string, said: object | string) {
  const bytes: Bytes = utf8(typeof said === 'string' ? said : JSON.stringify(said));
  return gapIn({ manifest, payload: new Map([[name, bytes]]) });
}

describe('what the sender of a package kept', () => {
  it('is the decision, where a draft is marked below its case', () => {
    const format = 'valise-provenance/1';
    expect(gapOf(drafted, path, { format, leftOut: { above: 'PUBLIC', parts: ['trees'] } })).toEqual({
      kind: 'decision',
      above: 'PUBLIC',
    });
    expect(gapOf(drafted, path, { format, trees: [] })).toBeUndefined();
  });

  it('is every record of a case that its contents name', () => {
    const leftOut = [{ kind: 'journal', id: '' }];
    expect(gapOf(whole, 'case/contents.json', { ...contents, leftOut })).toEqual({ kind: 'records', leftOut });
    expect(gapOf(whole, 'case/contents.json', contents)).toBeUndefined();
  });

  it('is every piece that was left out of a receipt', () => {
    const manifest = sampleManifest({ kind: 'receipt' });
    const receipt = sampleReceipt();
    const said = (one: typeof receipt) => gapOf(manifest, 'documents/receipt.json', fromUtf8(receiptBytes(one)));
    expect(said(redact(receipt, [2]))).toEqual({ kind: 'pieces', count: 1, pieces: receipt.pieces.length });
    expect(said(receipt)).toBeUndefined();
    expect(gapOf(manifest, 'documents/receipt.json', '{}')).toBe('unreadable');
  });

  it.each([
    ['a draft without the form of a provenance', drafted, path, { leftOut: { above: 'PUBLIC' } }],
    ['a mark that is none', drafted, path, { format: 'valise-provenance/1', leftOut: { above: 'SECRET\u202e' } }],
    ['a key twice', drafted, path, '{"format":"valise-provenance/1","format":"valise-provenance/1"}'],
    ['a case whose contents are none', whole, 'case/contents.json', '[]'],
    ['a record of no kind', whole, 'case/contents.json', { ...contents, leftOut: [{ kind: 'all', id: '' }] }],
  ])('is not known of %s, and never taken for nothing', (_, manifest, name, said) => {
    expect(gapOf(manifest, name, said)).toBe('unreadable');
  });

  it('is nothing of a package that has no such part, or of none that was verified', () => {
    expect(gapOf(sampleManifest(), path, '{}')).toBeUndefined();
    expect(gapIn({ manifest: drafted })).toBeUndefined();
    expect(gapOf(sampleManifest({ kind: 'receipt' }), path, '{}')).toBeUndefined();
  });
});
