import type { Bytes } from '#shared/base/bytes';
import { fromBase64, toBase64 } from '#shared/base/bytes';
import { AppError, fromErrorData, toErrorData } from '#shared/base/errors';
import type { Result } from '#shared/base/result';
import type { KdfParameters } from '#shared/vault/header';
import { assertKdfParameters, kdfCeiling, kdfFloor } from '#shared/vault/header';
import { importKek } from '#shared/vault/keys';
import type { Random } from '#shared/vault/row';

/*
 * One derivation: the passphrase comes in as bytes and is overwritten here, the key goes straight to the vault worker as a key that
 * cannot be read out, and the worker that ran this ends. Nothing else of it remains.
 */

/** `tune` chooses parameters for this machine, at creation and when the passphrase changes. */
export interface KdfRequest {
  readonly passphrase: Bytes;
  readonly kdf: KdfParameters | 'tune';
  /** Leads to the vault worker. */
  readonly deliver: MessagePort;
}

export interface DerivedKey {
  readonly kek: CryptoKey;
  readonly kdf: KdfParameters;
}

export interface Argon2Input extends Omit<KdfParameters, 'name' | 'salt'> {
  readonly password: Bytes;
  readonly salt: Bytes;
}

export interface KdfTools {
  /** 32 bytes of Argon2id. */
  readonly argon2: (input: Argon2Input) => Promise<Bytes>;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  readonly random: Random;
}

const targetMs = 1000;
const longestMs = 5000;

/** Answers over the port of the request, also when it fails. */
export async function answerKdf({ passphrase, kdf, deliver }: KdfRequest, tools: KdfTools): Promise<void> {
  try {
    const chosen = kdf === 'tune' ? await tune(tools) : kdf;
    post(deliver, { ok: true, value: { kek: await derive(passphrase, chosen, tools), kdf: chosen } });
  } catch (thrown) {
    post(deliver, { ok: false, error: toErrorData(thrown) });
  } finally {
    passphrase.fill(0);
  }
}

function post(port: MessagePort, answer: Result<DerivedKey>): void {
  port.postMessage(answer);
}

/** The vault worker's end: what `answerKdf` sends. */
export function receiveKey(port: MessagePort): Promise<DerivedKey> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => {
      const answer = data as Result<DerivedKey>; // only `answerKdf` holds the other end
      port.close();
      if (answer.ok) resolve(answer.value);
      else reject(fromErrorData(answer.error));
    };
    port.onmessageerror = () => reject(new AppError('rpc/closed'));
  });
}

async function derive(password: Bytes, kdf: KdfParameters, { argon2 }: KdfTools): Promise<CryptoKey> {
  assertKdfParameters(kdf);
  const derived = await argon2({ ...kdf, password, salt: fromBase64(kdf.salt) });
  try {
    return await importKek(derived);
  } finally {
    derived.fill(0);
  }
}

/** Runs the floor once, then takes as many passes as fill a second: never fewer than the floor, never more than the ceiling or 5 s. */
async function tune({ argon2, clock, random }: KdfTools): Promise<KdfParameters> {
  const start = clock();
  await argon2({ ...kdfFloor, password: random(16), salt: random(16) });
  const iterations = passesFor(clock() - start);
  return { name: 'argon2id', ...kdfFloor, iterations, salt: toBase64(random(16)) };
}

export function passesFor(floorMs: number): number {
  const passMs = Math.max(floorMs, 1) / kdfFloor.iterations;
  const wanted = Math.min(Math.round(targetMs / passMs), Math.floor(longestMs / passMs), kdfCeiling.iterations);
  return Math.max(wanted, kdfFloor.iterations);
}
