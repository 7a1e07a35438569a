import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bytes } from '#shared/base/bytes';
import type { Trust } from '#shared/package/grounds';
import { toPem } from '#shared/package/pem';
import { findLibrary, type Task } from '../../scripts/dss/library.mjs';

const library = findLibrary({ patience: 0 });

/** Why the EU's DSS library cannot be asked here; nothing where it can. */
export const whyNoDss = 'missing' in library ? library.missing : undefined;
if (whyNoDss !== undefined) console.log(`dss: skipped, ${whyNoDss}; \`npm run dss -- --help\` says what it takes`);

/** What DSS says of one signature. */
export interface DssSignature {
  readonly name: string;
  readonly by: string;
  /** `CAdES-BASELINE-B` */
  readonly form: string;
  /** `TOTAL_PASSED`, `INDETERMINATE`, `TOTAL_FAILED` */
  readonly indication: string;
  readonly because: string | null;
  readonly roles: readonly string[];
  readonly commitments: readonly string[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  readonly covers: readonly string[];
}

/** Its word on a container, or why it reads none. */
export interface DssAnswer {
  readonly container?: string;
  readonly signatures?: readonly DssSignature[];
  readonly refused?: string;
}

/** Whom DSS is to believe, and when. */
export interface DssGround {
  readonly trust: Trust;
  readonly at: number;
}

/** A person of DSS: a P-256 key as PKCS#8, and the certificates from his own upwards. PEM. */
export interface DssSigner {
  readonly key: string;
  readonly chain: string;
  readonly signingTime: number;
}

/** A folder for one test, with DSS to ask about what lies in it; removed by `Symbol.dispose`. */
export interface DssFolder extends Disposable {
  read(name: string): Bytes;
  write(name: string, content: string | Uint8Array): string;
  validation(name: string, ground: DssGround): Task;
  signing(name: string, files: readonly string[], signer: DssSigner): Task;
  ask(tasks: readonly Task[]): readonly DssAnswer[];
}

export function createDssFolder(): DssFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-dss-'));
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(at(name), content);
    return at(name);
  };
  return {
    read: (name) => new Uint8Array(readFileSync(at(name))),
    write,
    validation: (name, ground) => ['validate', at(name), ground.at, write(`${name}.pem`, toTrustFile(ground.trust))],
    signing: (name, files, { key, chain, signingTime }) => {
      const own = [write(`${name}.key`, key), write(`${name}.chain`, chain)];
      return ['sign', at(name), ...own, signingTime, ...files.map(at)];
    },
    ask: (tasks) => {
      if ('missing' in library) throw new Error(library.missing);
      return library.ask(tasks) as readonly DssAnswer[]; // Dss.java writes nothing else
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function toTrustFile({ anchors, crls }: Trust): string {
  const certificates = anchors.map((anchor) => toPem('CERTIFICATE', anchor));
  return [...certificates, ...crls.map((crl) => toPem('X509 CRL', crl))].join('');
}
