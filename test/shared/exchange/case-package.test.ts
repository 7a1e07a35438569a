import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, equalBytes, fromUtf8, toHex, utf8 } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { withNewPiece, withPiece } from '#shared/case/evidence';
import { recordChanges } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { parseCase } from '#shared/case/parse';
import { type Attachment, observationSchema } from '#shared/case/parts';
import { type CasePart, caseFiles, type LeavingCase } from '#shared/exchange/case-files';
import { highestMark, highestTlp } from '#shared/exchange/ceiling';
import { pieceBytes } from '#shared/exchange/contents';
import { mergeStates } from '#shared/exchange/merge';
import { readCase } from '#shared/exchange/read-case';
import { recogniseCase } from '#shared/exchange/recognise';
import { exchangeHistory, exchangeSchema, joinHistories } from '#shared/exchange/record';
import { stateDigest } from '#shared/exchange/state';
import { buildPackage, type Verdict, verifyPackage } from '#shared/package/index';
import { now } from '../../fakes/authority';
import { sampleManifest } from '../../fakes/manifest';
import { type Cast, createCast } from '../../fakes/package';
import { full, withFact } from '../case/sample-case';
import { triage, withWords } from '../decision/sample-tree';
import { draft as sampleDraft } from '../drafting/sample-template';

const digest = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const draft = { ...sampleDraft, id: id(90), caseId: full.id };
const hand = { author: 'B. Other', at: '2026-11-22T10:00:00.000Z' };
const large = pieceBytes + 5;
const everything = { marking: 'LIMITE', tlp: 'RED' } as const;
const tree = withWords(triage);

let cast: Cast;
beforeAll(async () => {
  cast = await createCast();
});

const contentOf = (one: Attachment) => new Uint8Array(one.size).fill(one.size % 251);

async function attachment(n: number, size: number): Promise<Attachment> {
  const one = { id: id(n), name: `log-${n}.txt`, size, sha256: '', addedAt: '2026-11-20T10:00:00Z' };
  return { ...one, sha256: toHex(await digest(contentOf(one))) };
}

/** A case with a file (in two parts, where it is large), one piece under TLP:RED that an observation rests on, and a journal. */
async function sampleCase(size = 9): Promise<CaseFile> {
  const log = await attachment(31, size);
  const small = await attachment(32, 0);
  const withPieces = [10, 11].reduce((file, n) => withNewPiece(file, { id: id(n), now: now + n }), full);
  const filled = withPiece(
    withPiece(withPieces, id(10), (piece) => ({ ...piece, title: 'Log', files: [log, small] })),
    id(11),
    (piece) => ({ ...piece, tlp: 'RED' }),
  );
  const rests = observationSchema.parse({
    id: id(1),
    text: 'As a source says.',
    evidence: [id(10), id(11)],
    recordedAt: '2026-11-20T10:00:00Z',
  });
  const file: CaseFile = {
    ...filled,
    observations: { [id(1)]: rests },
    place: '/cases/x',
    pending: { 'a.1': { reason: 'x' } },
  };
  return recordChanges(full, parseCase(file), { by: 'A. Example', now });
}

async function leaving(change: Partial<LeavingCase> = {}): Promise<LeavingCase> {
  return {
    file: await sampleCase(),
    drafts: [draft],
    ceiling: everything,
    trees: [tree],
    knows: [],
    read: async (one) => contentOf(one),
    paperOf: () => undefined,
    ...change,
  };
}

async function packed(files: readonly CasePart[]): Promise<Verdict> {
  const manifest = sampleManifest({
    kind: 'case',
    files: files.map(({ path, role, title, type }) => ({ path, role, title, type })),
  });
  const bytes = await buildPackage({
    files: files.map(({ path, bytes: content }) => ({ path, bytes: content })),
    manifest,
    signer: cast.drafter,
    signingTime: now,
    commitment: 'creation',
  });
  return verifyPackage(bytes, { trust: cast.trust, at: now });
}

describe('a whole case in a package', () => {
  it('holds every draft that leaves as a paper to read, which nothing is taken in from', async () => {
    const paperOf = ({ title }: typeof draft) => `# ${title}\n`;
    const { files } = await caseFiles(await leaving({ paperOf }));
    const papers = files.filter(({ role }) => role === 'main');
    expect(papers.map(({ path, type }) => [path, type])).toEqual([[`documents/${draft.id}.md`, 'text/markdown']]);
    const verdict = await packed(files);
    expect(verdict.level).toBe('valid');
    expect(readCase(verdict, digest).drafts).toEqual([draft]);
    const other = await caseFiles(await leaving());
    expect(stateDigest(readCase(verdict, digest))).toBe(other.contents.state);
  });

  it('holds no paper of a draft that stays for its mark', async () => {
    const open = { ...draft, marking: 'PUBLIC' as const };
    const marked = { ...draft, marking: 'LIMITE' as const };
    const file = { ...full, marking: 'PUBLIC' as const, observations: {}, evidence: {} };
    const ceiling = { marking: 'PUBLIC', tlp: 'RED' } as const;
    const papers = async (one: typeof draft) => {
      const { files } = await caseFiles(await leaving({ file, drafts: [one], ceiling, paperOf: () => 'Paper' }));
      return files.filter(({ role }) => role === 'main').length;
    };
    expect([await papers(open), await papers(marked)]).toEqual([1, 0]);
  });

  it('arrives as it left, with its files, drafts, trees and journal', async () => {
    const made = await caseFiles(await leaving({ file: await sampleCase(large) }));
    const verdict = await packed(made.files);
    expect(verdict.level).toBe('valid');
    const came = readCase(verdict, digest);
    expect(came.file).toEqual({ ...(await sampleCase(large)), place: '', pending: {} });
    expect(came.file.journal.length).toBeGreaterThan(0);
    expect(came.drafts).toEqual([draft]);
    expect(came.trees.map(({ graph }) => graph.id)).toEqual([triage.id]);
    const [log, none] = Object.values(came.file.evidence).flatMap(({ files }) => files);
    if (!log || !none) throw new Error('no files');
    expect(equalBytes(await came.bytesOf(log), contentOf(log))).toBe(true);
    expect((await came.bytesOf(none)).length).toBe(0);
  });

  it('says nothing of where a person is, nor of what they typed and did not give', async () => {
    const { files } = await caseFiles(await leaving());
    const text = files
      .filter(({ type }) => type === 'application/json')
      .map(({ bytes }) => fromUtf8(bytes))
      .join();
    expect(text).not.toContain('/cases/x');
    expect(text).not.toContain('"pending":{"a.1"');
  });

  it('leaves without what is above the ceiling, without its names and words, and says so', async () => {
    const made = await caseFiles(await leaving({ ceiling: { marking: 'LIMITE', tlp: 'AMBER' } }));
    expect(made.contents.leftOut).toEqual([
      { kind: 'evidence', id: id(11) },
      { kind: 'journal', id: '' },
    ]);
    expect(made.file.observations[id(1)]?.evidence).toEqual([id(10)]);
    expect(made.file.journal).toEqual([]);
    const parts = made.files.filter(({ path }) => path !== 'case/contents.json');
    expect(parts.map(({ bytes }) => new TextDecoder().decode(bytes)).join()).not.toContain(id(11));
  });

  it('leaves a draft whose paragraph is marked above the ceiling', async () => {
    const file = withFact({ ...full, marking: 'PUBLIC' }, 'effect', {});
    const open = { ...draft, marking: 'PUBLIC' as const };
    const [first] = draft.document.blocks;
    const marked = {
      ...open,
      document: {
        blocks: [{ ...first, type: 'paragraph' as const, id: 'x', marking: 'LIMITE' as const, children: [] }],
      },
    };
    const ceiling = { marking: 'PUBLIC', tlp: 'RED' } as const;
    expect((await caseFiles(await leaving({ file, drafts: [open], ceiling }))).drafts).toHaveLength(1);
    expect((await caseFiles(await leaving({ file, drafts: [marked], ceiling }))).drafts).toEqual([]);
    expect(highestMark({ file, drafts: [marked] })).toBe('LIMITE');
  });

  it('does not leave at all where it is itself above the ceiling', async () => {
    const wanted = leaving({ ceiling: { marking: 'PUBLIC', tlp: 'RED' } });
    await expect(wanted.then(caseFiles)).rejects.toMatchObject({ code: 'draft/marking' });
    expect(highestTlp({ file: await sampleCase() })).toBe('RED');
  });

  it('is refused before its files are read where they are more than a package holds', async () => {
    const file = withPiece(await sampleCase(), id(10), (piece) => ({
      ...piece,
      files: piece.files.map((one) => ({ ...one, size: 200 * 1024 * 1024 })),
    }));
    const read = () => Promise.reject(new Error('read'));
    await expect(caseFiles(await leaving({ file, read }))).rejects.toMatchObject({ code: 'package/too-large' });
  });
});

const edits: Readonly<Record<string, readonly [code: string, (files: readonly CasePart[]) => readonly CasePart[]]>> = {
  'a part is missing': ['package/case-parts', (files) => files.filter(({ path }) => !path.endsWith('.001'))],
  'there is no case in it': ['package/case-parts', (files) => files.filter(({ path }) => path !== 'case/case.json')],
  'nothing names a part': [
    'package/case-parts',
    (files) => [...files, ...files.slice(-1).map((one) => ({ ...one, path: 'case/files/stray.000' }))],
  ],
  'a file is another': [
    'package/case-parts',
    (files) => files.map((one) => (one.path.endsWith('.001') ? { ...one, bytes: utf8('other') } : one)),
  ],
  'the case is another than its state': [
    'package/case-parts',
    (files) => rewritten(files, 'case/case.json', (value) => ({ ...value, title: 'Another' })),
  ],
  'a draft belongs to another case': [
    'package/case-parts',
    (files) => rewritten(files, `case/drafts/${id(90)}.json`, (value) => ({ ...value, caseId: id(77) })),
  ],
  'the journal does not lead to the case': [
    'case/journal',
    (files) =>
      rewritten(files, 'case/case.json', (value) => ({ ...value, journal: (value['journal'] as Json[]).slice(1) })),
  ],
  'a later app wrote it': [
    'store/newer',
    (files) => rewritten(files, 'case/contents.json', (value) => ({ ...value, format: 'valise-case-package/2' })),
  ],
  'a later app wrote the case': [
    'store/newer',
    (files) => rewritten(files, 'case/case.json', (value) => ({ ...value, format: 'valise-case/4' })),
  ],
  'its contents say more than they may': [
    'package/case-parts',
    (files) => rewritten(files, 'case/contents.json', (value) => ({ ...value, more: 1 })),
  ],
};

function rewritten(
  files: readonly CasePart[],
  path: string,
  change: (value: Record<string, Json>) => Json,
): readonly CasePart[] {
  return files.map((one) =>
    one.path === path ? { ...one, bytes: utf8(canonicalJson(change(JSON.parse(fromUtf8(one.bytes))))) } : one,
  );
}

describe('a signed case is refused where', () => {
  it.each(Object.entries(edits))('%s', async (_name, [code, edit]) => {
    const made = await caseFiles(await leaving({ file: await sampleCase(large) }));
    const verdict = await packed(edit(made.files));
    expect(verdict.level).toBe('valid');
    const read = async () => {
      const came = readCase(verdict, digest);
      for (const one of Object.values(came.file.evidence).flatMap(({ files }) => files)) await came.bytesOf(one);
    };
    await expect(read()).rejects.toMatchObject({ code });
  });
});

describe('a case that comes back', () => {
  const state = (file: CaseFile) => ({ file, drafts: [draft] });
  const kept = (file: CaseFile, at: string) => ({
    format: 'valise-exchange-state/1' as const,
    id: id(80),
    digest: stateDigest(state(file)),
    at,
    ...state(file),
  });
  const row = exchangeSchema.parse({
    format: 'valise-exchange/1',
    id: id(70),
    caseId: full.id,
    way: 'sent',
    at: '2026-11-20T10:00:00Z',
    by: '',
    from: '',
    package: { id: sampleManifest().id, digest: 'a'.repeat(64) },
    signatures: ['one 1'],
    level: 'valid',
    state: 'b'.repeat(64),
  });

  it('is held against the newest state that both knew', async () => {
    const [first, second] = [
      kept(full, '2026-11-20T10:00:00Z'),
      kept(withFact(full, 'effect', { text: 'x' }), '2026-11-21T10:00:00Z'),
    ];
    const { contents } = await caseFiles(await leaving({ knows: [second.digest, first.digest] }));
    const arrived = { package: { id: id(1), digest: 'c'.repeat(64) }, signatures: [], contents };
    const desk = { isHere: true, rows: [row], states: [first, second] };
    expect(recogniseCase(arrived, desk)).toEqual({ kind: 'merge', base: second });
    expect(recogniseCase(arrived, { ...desk, states: [] })).toEqual({ kind: 'merge', base: undefined });
    expect(recogniseCase(arrived, { ...desk, isHere: false })).toEqual({ kind: 'new' });
  });

  it('is known as it left, and with one more signature as that', async () => {
    const { contents, files } = await caseFiles(await leaving());
    const { signatures } = await packed(files);
    const desk = { isHere: true, rows: [row], states: [] };
    const arrived = { package: row.package, signatures, contents };
    expect(recogniseCase(arrived, desk)).toMatchObject({ kind: 'signed', added: signatures });
    expect(recogniseCase({ ...arrived, signatures: [] }, desk)).toEqual({ kind: 'known', row });
  });

  it('under a known number with other content is a fork, and again a replay, before anything of it is read', async () => {
    const { files } = await caseFiles(await leaving());
    const manifest = sampleManifest({
      kind: 'case',
      files: files.map(({ path, role, title, type }) => ({ path, role, title, type })),
    });
    const input = { files, manifest, signer: cast.drafter, signingTime: now, commitment: 'creation' as const };
    const bytes = await buildPackage(input);
    const judge = (known: string) => {
      const history = exchangeHistory([{ ...row, package: { ...row.package, digest: known } }]);
      return verifyPackage(bytes.slice(), {
        trust: cast.trust,
        at: now,
        history: joinHistories(history, { series: {}, ids: {} }),
      });
    };
    const forked = await judge('d'.repeat(64));
    expect(forked).toMatchObject({ level: 'invalid', codes: ['package/fork'] });
    expect(forked.payload).toBeUndefined();
    expect(await judge(forked.digest ?? '')).toMatchObject({ level: 'warning', codes: ['package/replay'] });
  });

  it('counts what the sender left out neither as removed nor as changed', async () => {
    const ours = await sampleCase();
    const sent = await caseFiles(await leaving({ ceiling: { marking: 'LIMITE', tlp: 'AMBER' } }));
    const theirs = { ...sent, file: withFact(sent.file, 'effect', { text: 'Worse.' }) };
    // once held against what they were given whole, once against what they were given without it
    for (const base of [{ file: ours, drafts: [draft] }, sent]) {
      const { file, pairs } = mergeStates({ base, ours: { file: ours, drafts: [draft] }, theirs }, {}, hand);
      expect(pairs).toEqual([]);
      expect(file.evidence[id(11)]).toEqual(ours.evidence[id(11)]);
      expect(file.observations[id(1)]?.evidence).toEqual([id(10), id(11)]);
      expect(file.facts.effect.text).toBe('Worse.');
    }
  });

  it('brings its drafts, new ones whole and others merged, and only those that say something else', async () => {
    const base = { file: full, drafts: [draft] };
    const more = { ...draft, id: id(91) };
    const titled = { ...draft, title: 'Another title' };
    const { contents } = await caseFiles(await leaving());
    const came = (drafts: readonly (typeof draft)[]) => ({ file: full, drafts, contents });
    expect(mergeStates({ base, ours: base, theirs: came([draft, more]) }, {}, hand).drafts).toEqual([more]);
    expect(mergeStates({ base, ours: base, theirs: came([titled]) }, {}, hand).drafts).toEqual([titled]);
    const ours = { file: full, drafts: [{ ...draft, title: 'Ours' }] };
    const { pairs } = mergeStates({ base, ours, theirs: came([titled]) }, {}, hand);
    expect(pairs.map(({ place }) => place)).toEqual([['drafts', draft.id, 'title']]);
    const decided = mergeStates(
      { base, ours, theirs: came([titled]) },
      { [`drafts/${draft.id}/title`]: 'theirs' },
      hand,
    );
    expect(decided.drafts[0]?.title).toBe('Another title');
  });
});
