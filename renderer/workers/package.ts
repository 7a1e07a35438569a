import type { Bytes } from '#shared/base/bytes';
import { connect } from '#shared/ipc/rpc';
import type { NextSignature, SignatureToTake, Verdict } from '#shared/package/index';
import type { TrustArrival } from '#shared/trust/index';
import packageUrl from './package.worker?worker&url';
import type {
  BuildRequest,
  OpenRequest,
  PackageApi,
  SealRequest,
  SignRequest,
  TrustListRequest,
  VerifyRequest,
} from './package-api';
import { startWorker } from './start';

/** The package worker as the page sees it. */
export interface PackageWorker {
  /** Takes the port; the far end is for the vault worker. The files are copied. */
  build(request: BuildRequest): Promise<Bytes>;
  /** Takes the port, as `build` does; the bytes are copied. */
  addSignature(request: SignRequest): Promise<Bytes>;
  nextSignature(request: Omit<SignatureToTake, 'signature'>): Promise<NextSignature>;
  takeSignature(request: SignatureToTake): Promise<Bytes>;
  /** Takes the bytes: what the verdict hands back are the bytes that were verified. */
  verify(request: VerifyRequest): Promise<Verdict>;
  /** Takes the bytes. */
  readTrustList(request: TrustListRequest): Promise<TrustArrival>;
  seal(request: SealRequest): Promise<Bytes>;
  /** Takes the port, where there is one; the bytes are copied. */
  open(request: OpenRequest): Promise<Bytes>;
  close(): void;
}

export function openPackageWorker(): PackageWorker {
  const worker = startWorker(packageUrl);
  const remote = connect<PackageApi>(worker);
  return {
    build: (request) => {
      // copied here and given away: a clone would copy each of them twice, with all that lies beside it in memory
      const files = request.files.map(({ path, bytes }) => ({ path, bytes: bytes.slice() }));
      const buffers = files.map(({ bytes }) => bytes.buffer);
      return remote.call('build', { ...request, files }, [request.signer, ...buffers]);
    },
    addSignature: (request) => remote.call('addSignature', request, [request.signer]),
    nextSignature: (request) => remote.call('nextSignature', request, []),
    takeSignature: (request) => remote.call('takeSignature', request, []),
    verify: (request) => remote.call('verify', request, [request.bytes.buffer]),
    readTrustList: (request) => remote.call('readTrustList', request, [request.bytes.buffer]),
    seal: (request) => remote.call('seal', request, []),
    open: (request) => remote.call('open', request, 'opener' in request.keys ? [request.keys.opener] : []),
    close: () => {
      worker.terminate();
      remote.close();
    },
  };
}
