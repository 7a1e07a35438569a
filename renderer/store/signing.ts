import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { parsePem, type Trust } from '#shared/package/index';
import { fromRecord } from '../workers/identity-record';
import type { Session } from './session';
import type { KeptIdentity } from './use-identities';

/** The near end of a port that the vault worker serves: the key stays there. */
export async function openSigner(session: Session, { key, record }: KeptIdentity): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  const { certificate, chain, crls } = fromRecord(record);
  await session.identity().attachSigner(port1, { key, certificate, chain, crls });
  return port2;
}

/** The near end of a port over which the vault worker opens envelopes addressed to its keys. */
export async function openEnvelopePort(session: Session): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  await session.identity().attachOpener(port1);
  return port2;
}

/** What the identities of this laptop are checked under; a list may be joined by one that was handed over. */
export function trustOf(identities: readonly KeptIdentity[], given: Trust = { anchors: [], crls: [] }): Trust {
  const own = identities.map(({ record }) => fromRecord(record));
  return {
    anchors: [...given.anchors, ...own.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]))],
    crls: [...given.crls, ...own.flatMap(({ crls }) => crls)],
  };
}

/** Anchors and lists of a trust file. Throws `identity/certificate` where there is no certificate in it. */
export function readTrust(bytes: Bytes): Trust {
  const malformed = { reason: 'malformed' };
  try {
    const { certificates, crls } = parsePem(new TextDecoder().decode(bytes));
    if (certificates.length === 0) throw new AppError('identity/certificate', malformed);
    return { anchors: certificates, crls };
  } catch (cause) {
    throw new AppError('identity/certificate', malformed, { cause });
  }
}
