import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type RpcPort, serve } from '#shared/ipc/rpc';
import type { PackageApi } from '../../../renderer/workers/package-api';
import { packageHandlers } from '../../../renderer/workers/package-handlers';
import type { SignerApi } from '../../../renderer/workers/vault-signer';
import { now } from '../../fakes/authority';
import { sampleManifest } from '../../fakes/manifest';
import { createCast, sampleFiles } from '../../fakes/package';

const cast = await createCast();

/** Two ends of one channel, in the same thread: the messages are cloned as between workers. */
function channel() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  return { near: port1, far: port2 };
}

function openWorker() {
  const { near, far } = channel();
  serve<PackageApi>(far as RpcPort, packageHandlers);
  return connect<PackageApi>(near as RpcPort);
}

/** What the vault worker serves, with a key of the test. */
function openSigner(sign = cast.drafter.sign) {
  const { near, far } = channel();
  const { certificate, chain, crls, algorithm } = cast.drafter;
  serve<SignerApi>(near as RpcPort, {
    material: () => ({ certificate, chain, crls, algorithm }),
    sign: ({ bytes }) => sign(bytes),
  });
  return far;
}

function build(signer: MessagePort) {
  const request = { files: sampleFiles, manifest: sampleManifest(), signingTime: now, commitment: 'creation' } as const;
  return openWorker().call('build', { ...request, signer }, [signer]);
}

describe('the package worker', () => {
  it('builds with a key that stays behind the port, and verifies what it built', async () => {
    const bytes = await build(openSigner());
    const size = bytes.length;
    const verdict = await openWorker().call('verify', { bytes, trust: cast.trust, at: now }, [bytes.buffer]);
    expect(verdict).toMatchObject({ level: 'valid', codes: [] });
    expect(verdict.payload?.get('documents/note.md')).toEqual(sampleFiles[0].bytes);
    // handed over, not copied: the payload lives in the container's own bytes
    expect([verdict.payload?.get('documents/note.md')?.buffer.byteLength, bytes.byteLength]).toEqual([size, 0]);
  });

  it('passes on the code of a signer that refuses', async () => {
    const { AppError } = await import('#shared/base/errors');
    const locked = openSigner(() => Promise.reject(new AppError('vault/locked')));
    await expect(build(locked)).rejects.toMatchObject({ code: 'vault/locked' });
  });

  it('answers hostile bytes with a verdict', async () => {
    const verdict = await openWorker().call('verify', { bytes: new Uint8Array(50), trust: cast.trust, at: now });
    expect(verdict).toMatchObject({ level: 'invalid', codes: ['package/zip-prepended'] });
  });
});
