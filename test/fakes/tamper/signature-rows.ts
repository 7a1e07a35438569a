import type { Bytes } from '#shared/base/bytes';
import { createSignature } from '#shared/package/cms';
import { element } from '#shared/package/der-write';
import type { Trust } from '#shared/package/grounds';
import { oids } from '#shared/package/oid';
import { type Authority, createAuthority, type Entity, now } from '../authority';
import { cover, signature } from '../bench';
import * as workbench from '../cms-parts';
import { tampered } from '../cms-tampered';
import { type Files, zipOf } from '../container';
import type { KeyKind } from '../keys';
import { buildSample, contentOf, filesOf, replaced, signOver } from '../package';
import type { Attack } from './attacks';
import type { Attempt, Code, Row } from './row';

/** Attacks on the CMS of a whole package, made by somebody who has its parts in hand. */
interface Stage {
  readonly root: Authority;
  readonly person: Entity;
  readonly files: Files;
  readonly trust: Trust;
}

async function createStage(): Promise<Stage> {
  const root = await createAuthority();
  const person = await root.issue();
  const files = filesOf(await buildSample(person.signer([await root.crl()])));
  return { root, person, files, trust: await root.trust() };
}

const stage = createStage();

/** What a row of the signatures stands for in the table of packages, where it is not just another form. */
const named: Readonly<Record<string, Attack>> = {
  'a bit of the signature': 'signature value',
  'a signature of nothing': 'signature value',
  'a signature of zeros': 'signature value',
  'an attribute changed after signing': 'signature value',
  'another digest': 'signature over another manifest',
  'the content inside': 'content inside, or two signers',
  'no signer': 'content inside, or two signers',
  'two signers': 'content inside, or two signers',
  'SHA-1 as digest': 'SHA-1 in manifest or CMS',
  'SHA-1 announced': 'SHA-1 in manifest or CMS',
};

function attackOf(name: string, code: string): Attack {
  if (code === 'package/signature-attributes') return 'no signing-certificate attribute';
  if (code === 'package/signature-certificate-mismatch') return 'certificate substituted';
  if (code === 'package/signature-algorithm') return 'Ed25519, RSA-2048';
  return named[name] ?? 'other forms of signature';
}

const cmsRows = tampered.map(
  ([name, code, change]): Row => [
    attackOf(name, code),
    name,
    code.replace('package/', '') as Code, // every code of the list begins so
    async () => {
      const { root, person, files, trust } = await stage;
      const cms = contentOf(files, signature);
      const scene = { root, person, signer: person.signer(), cms, parts: workbench.takeApart(cms) };
      return withSignature(workbench.putTogether(await change(scene)), files, trust);
    },
  ],
);

function withSignature(cms: Bytes, files: Files, trust: Trust): Attempt {
  return { bytes: zipOf(replaced(files, signature, cms)), options: { trust } };
}

/** A package signed with RSA PKCS#1, which this app never writes: the form of our own with the key's algorithm put in. */
async function signedWith(kind: KeyKind): Promise<Attempt> {
  const { root, files, trust } = await stage;
  const person = await root.issue({ key: kind });
  const blank = { ...person.signer(), sign: async () => new Uint8Array(64).fill(1) };
  const options = { signingTime: now, commitment: 'creation' } as const;
  const parts = workbench.takeApart(await createSignature(contentOf(files, cover), blank, options));
  const attributes = (parts.signers[0]?.attributes ?? []).filter(
    (one) => !workbench.isOfType(one, oids.algorithmProtection),
  );
  const value = await person.key.sign(element(0x31, ...attributes));
  const signed = { attributes, signature: value, signatureAlgorithm: person.key.algorithm };
  return withSignature(workbench.putTogether(workbench.withSigner(parts, signed)), files, trust);
}

export const signatureRows: readonly Row[] = [
  ...cmsRows,
  [
    'other forms of signature',
    'bytes that are none',
    'signature-format',
    async () => {
      const { files, trust } = await stage;
      return withSignature(new Uint8Array(300).fill(0x30), files, trust);
    },
  ],
  ['Ed25519, RSA-2048', 'RSA of 2048 bits', 'key-weak', () => signedWith('rsa2048')],
  ['other forms of signature', 'RSA PKCS#1 of 3072 bits', 'legacy-rsa', () => signedWith('rsa3072'), 'warning'],
  [
    'other forms of signature',
    'a signature beside the chain',
    'signature-parallel',
    async ({ good, clearer }) => {
      const covers = good.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));
      return zipOf(await signOver(good, { signer: clearer, number: '002', covers }));
    },
    'warning',
  ],
];
