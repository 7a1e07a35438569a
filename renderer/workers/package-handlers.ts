import { openEnvelope } from '#shared/envelope/index';
import { type Served, Transfer } from '#shared/ipc/rpc';
import {
  addSignature,
  buildPackage,
  nextSignature,
  takeSignature,
  type Verdict,
  verifyPackage,
} from '#shared/package/index';
import { readTrustPackage } from '#shared/trust/index';
import { sealProven } from './envelope';
import type { PackageApi } from './package-api';
import { connectOpener } from './vault-opener';
import { connectSigner } from './vault-signer';

/** The worker's work without the worker: the same functions answer in tests. */
export const packageHandlers: Served<PackageApi> = {
  build: async ({ signer: port, ...input }) => {
    try {
      const bytes = await buildPackage({ ...input, signer: await connectSigner(port) });
      return new Transfer(bytes, [bytes.buffer]);
    } finally {
      port.close();
    }
  },
  addSignature: async ({ signer: port, ...input }) => {
    try {
      const bytes = await addSignature({ ...input, signer: await connectSigner(port) });
      return new Transfer(bytes, [bytes.buffer]);
    } finally {
      port.close();
    }
  },
  nextSignature: ({ bytes, note }) => nextSignature(bytes, note),
  takeSignature: async (input) => {
    const bytes = await takeSignature(input);
    return new Transfer(bytes, [bytes.buffer]);
  },
  readTrustList: ({ bytes, ...options }) => readTrustPackage(bytes, options),
  verify: async ({ bytes, ...options }) => {
    const verdict = await verifyPackage(bytes, options);
    return new Transfer(verdict, buffersOf(verdict));
  },
  seal: async ({ bytes, address }) => {
    const sealed = await sealProven(bytes, address);
    return new Transfer(sealed, [sealed.buffer]);
  },
  open: async ({ bytes, keys }) => {
    try {
      const given = 'opener' in keys ? { fileKey: connectOpener(keys.opener) } : keys;
      const content = await openEnvelope(bytes, given);
      return new Transfer(content, [content.buffer]);
    } finally {
      if ('opener' in keys) keys.opener.close();
    }
  },
};

/** Stored files are views of one container: handed over once, not copied. */
function buffersOf({ payload }: Verdict): ArrayBuffer[] {
  return [...new Set([...(payload?.values() ?? [])].map((bytes) => bytes.buffer))];
}
