import type { Bytes } from '#shared/base/bytes';
import { concat, toHex, utf8 } from '#shared/base/bytes';
import { readCase } from '#shared/exchange/read-case';
import type { History } from '#shared/package/history';
import { type Manifest, manifestBytes } from '#shared/package/manifest';
import type { Verdict } from '#shared/package/model';
import { type Numbered, sequenceKey } from '#shared/package/sequence';
import { sealEnvelope } from '../../../renderer/workers/envelope';
import { now } from '../authority';
import { type Bench, cover, cover2, note, signature2 } from '../bench';
import { clearedBy, sampleNote } from '../clearance';
import { type Files, zipOf } from '../container';
import { createAddressee, joinEnvelope, splitEnvelope } from '../envelope';
import { sampleManifest, samplePack } from '../manifest';
import { buildSample, contentOf, filesOf, flipped, signedOnce, signOver, without } from '../package';
import type { Attempt, Code, Row } from './row';

/** What is well signed and still not taken: description, clearance, what was accepted before, and the envelope. */
const day = 24 * 60 * 60 * 1000;
const policy = 'last clearer cut off, one person twice';
const description = 'newer format, other description';
const notes = 'notes of clearers';
const number = 'number missing, or used twice';
const before = 'seen before, needs more, too late';
const twin = 'same number or id, other content';

/** `manifest.json` as text, changed and well signed with the sample's files. */
function described(altered: string, code: Code, change: (json: string) => string | Bytes): Row {
  return [
    description,
    altered,
    code,
    async ({ good, drafter }) => {
      const json = new TextDecoder().decode(contentOf(good, 'manifest.json'));
      const payload: Files = [
        ['manifest.json', change(json)],
        [note, contentOf(good, note)],
        ['documents/note.json', contentOf(good, 'documents/note.json')],
      ];
      return zipOf(await signedOnce(payload, drafter));
    },
  ];
}

/** A package under a policy, signed by these after the drafter. */
async function signedBy(
  bench: Bench,
  manifest: Manifest,
  ...later: readonly ('drafter' | 'clearer')[]
): Promise<Files> {
  let files = filesOf(await buildSample(bench.drafter, manifest));
  for (const [n, who] of later.entries()) files = await signOver(files, { signer: bench[who], number: `00${n + 2}` });
  return files;
}

const cleared = (name: string) => sampleManifest({ clearance: { policy: name } });

/** A pack, and a reader who accepted another one before. */
function pack(change: Partial<Manifest>, known: History['series'], at = now) {
  return async (bench: Bench): Promise<Attempt> => ({
    bytes: zipOf(await signedBy(bench, samplePack(change), 'clearer')),
    options: { at, history: { series: known, ids: {} } },
  });
}

/** The good package, and a reader who knows one of its id. */
function seen(digestOf: (cover: Bytes) => Promise<string> | string) {
  return async ({ good }: Bench): Promise<Attempt> => {
    const known = { digest: await digestOf(contentOf(good, cover)), signatures: 1 };
    return { bytes: zipOf(good), options: { history: { series: {}, ids: { [sampleManifest().id]: known } } } };
  };
}

/** A package numbered 7 for a receiver, and a reader who took in these of the same signer. */
function numbered(...known: readonly Numbered[]) {
  return async ({ drafter, judge }: Bench): Promise<Attempt> => {
    const to = 'HQ Legal';
    const bytes = await buildSample(drafter, sampleManifest({ sequence: { to, number: 7 } }));
    const signer = (await judge(bytes)).signatures[0]?.fingerprint ?? '';
    return {
      bytes,
      options: { history: { series: {}, ids: {}, sequences: { [sequenceKey({ signer, to })]: known } } },
    };
  };
}

const sha256 = async (bytes: Bytes) => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
const manyFields = `{"format":"valise-package/1",${Array.from({ length: 9 }, () => '"x":{').join('')}${'}'.repeat(10)}`;

const descriptionRows: readonly Row[] = [
  [
    policy,
    'the last clearer cut off',
    'policy',
    async (bench) =>
      zipOf(without(without(await signedBy(bench, cleared('draft-cleared'), 'clearer'), cover2), signature2)),
  ],
  [
    policy,
    'the drafter signs twice',
    'policy',
    async (bench) => zipOf(await signedBy(bench, cleared('draft-cleared'), 'drafter')),
  ],
  [
    policy,
    'one clearer signs twice',
    'policy',
    async (bench) => zipOf(await signedBy(bench, cleared('draft-cleared-2'), 'clearer', 'clearer')),
  ],
  [policy, 'a pack with one publisher', 'policy', async (bench) => zipOf(await signedBy(bench, samplePack()))],
  [
    policy,
    'a policy nobody knows',
    'policy',
    async (bench) => zipOf(await signedBy(bench, cleared('draft-other'), 'clearer')),
  ],
  described('a newer format', 'version-unsupported', (json) => json.replace('package/1', 'package/2')),
  described('a newer format with fields of its own', 'version-unsupported', (json) =>
    json.replace('package/1', 'package/2').replace('{', '{"seal":[1],'),
  ),
  described('no description', 'manifest-schema', () => '{}'),
  described('a field nobody knows', 'manifest-schema', (json) => json.replace('{', '{"seal":1,')),
  described('a key twice', 'manifest-schema', (json) => json.replace('{', '{"kind":"trust",')),
  described('__proto__', 'manifest-schema', (json) => json.replace('{', '{"__proto__":{},')),
  described('a byte order mark', 'manifest-schema', (json) => concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(json))),
  described('not UTF-8', 'manifest-schema', (json) => concat(utf8(json), Uint8Array.of(0xff))),
  described('too deep', 'manifest-schema', () => manyFields),
  described('a title that turns around', 'manifest-schema', (json) => json.replace('"title":"', '"title":"\\u202e')),
  described('a list of a file that is not here', 'manifest-files', (json) => json.replace('note.json"', 'other.json"')),
  [
    description,
    'a file that no list names',
    'manifest-files',
    async ({ good, drafter }) =>
      zipOf(
        await signedOnce(
          [...good.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/')), ['case/case.json', '{}']],
          drafter,
        ),
      ),
  ],
];

/** A package that says it is a case, well signed, and what reads cases. */
async function asCase({ good, drafter }: Bench): Promise<Attempt> {
  const manifest = sampleManifest({ kind: 'case' });
  const payload: Files = [
    ['manifest.json', manifestBytes(manifest)],
    [note, contentOf(good, note)],
    ['documents/note.json', contentOf(good, 'documents/note.json')],
  ];
  const open = (verdict: Verdict) => readCase(verdict, async (bytes) => bytes);
  return { bytes: zipOf(await signedOnce(payload, drafter)), open };
}

const caseRows: readonly Row[] = [
  ['a case without its parts', 'a letter that says it is a case', 'case-parts', asCase],
  [
    'a case without its parts',
    'a letter read as a case',
    'case-parts',
    async (bench) => ({ ...(await asCase(bench)), bytes: zipOf(bench.good) }),
  ],
];

const clearanceRows: readonly Row[] = [
  [
    notes,
    'approvals missing, the reader being asked',
    'clearance-open',
    async (bench) => ({
      bytes: zipOf(await signedBy(bench, cleared('draft-cleared'))),
      options: { clearing: true },
    }),
    'warning',
  ],
  [
    notes,
    'a note that is none',
    'clearance-note',
    async ({ good, clearer }) =>
      zipOf(await signOver([...good, ['clearance/002.json', '{}']], { signer: clearer, number: '002' })),
  ],
  [
    notes,
    'a note on another text',
    'clearance-elsewhere',
    async ({ good, clearer }) => {
      const { answers } = await sampleNote();
      const elsewhere = await sampleNote({ answers: { ...answers, version: '0'.repeat(64) } });
      return zipOf(await clearedBy(good, clearer, elsewhere));
    },
  ],
];

const another = '0b8d6f0e-8f0a-4a53-9d1c-0c7f3f2f5a11';
const core = (version: number) => ({ core: { version, digest: 'ff' } });

const historyRows: readonly Row[] = [
  ['older pack', 'a lower number', 'rollback', pack({ version: 3 }, core(4))],
  [twin, 'the number of another pack', 'fork', pack({ version: 3 }, core(3))],
  [twin, 'the id of another package', 'fork', seen(() => 'ff')],
  [before, 'the same package again', 'replay', seen(sha256), 'warning'],
  [number, 'the fifth is known, the sixth is not', 'sequence-gap', numbered({ number: 5, id: another }), 'warning'],
  [number, 'another package has its number', 'sequence-reused', numbered({ number: 7, id: another }), 'warning'],
  [before, 'needs a newer trust list', 'requires', pack({ requires: { trust: 2 } }, core(2))],
  [before, 'after its last day', 'expired', pack({ expires: new Date(now).toISOString() }, core(2), now + day)],
];

const eva = createAddressee();

/** The good package in an envelope to Eva, altered. */
function envelope(altered: string, code: Code, change: (sealed: Bytes) => Bytes): Row {
  return [
    'envelope',
    altered,
    code,
    async ({ good }) => {
      const { recipient, identity } = await eva;
      return {
        bytes: change(await sealEnvelope(zipOf(good), { recipients: [recipient] })),
        keys: { identities: [identity] },
      };
    },
  ];
}

const line = (bytes: Bytes, at: number, text: string) => {
  const { lines, body } = splitEnvelope(bytes);
  return joinEnvelope(lines.with(at, text), body);
};

const envelopeRows: readonly Row[] = [
  envelope('another version', 'encryption-unsupported', (sealed) => line(sealed, 0, 'age-encryption.org/v2')),
  envelope('another kind of recipient', 'encryption-unsupported', (sealed) =>
    line(sealed, 1, '-> ssh-ed25519 AAAA BBBB'),
  ),
  envelope('a byte of the text', 'encryption-damaged', (sealed) => flipped(sealed, (sealed.length - 20) * 8)),
  envelope('cut off', 'encryption-damaged', (sealed) => sealed.slice(0, -30)),
  [
    'envelope',
    'to somebody else',
    'encryption-key',
    async ({ good }) => ({
      bytes: await sealEnvelope(zipOf(good), { recipients: [(await eva).recipient] }),
      keys: { identities: [(await createAddressee()).identity] },
    }),
  ],
  [
    'envelope',
    'another passphrase',
    'encryption-passphrase',
    async ({ good }) => ({
      bytes: await sealEnvelope(zipOf(good), { passphrase: 'the right one' }),
      keys: { passphrase: 'a wrong one' },
    }),
  ],
];

export const signedRows: readonly Row[] = [
  ...descriptionRows,
  ...caseRows,
  ...clearanceRows,
  ...historyRows,
  ...envelopeRows,
];
