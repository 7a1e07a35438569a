import type { Trust } from '#shared/package/index';
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

/** What the identities of this laptop are checked under; a list may be joined by one that was handed over. */
export function trustOf(identities: readonly KeptIdentity[], given: Trust = { anchors: [], crls: [] }): Trust {
  const own = identities.map(({ record }) => fromRecord(record));
  return {
    anchors: [...given.anchors, ...own.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]))],
    crls: [...given.crls, ...own.flatMap(({ crls }) => crls)],
  };
}
