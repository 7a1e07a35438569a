import type { Bytes } from '../base/bytes';
import { explicit, integer, oid, sequence, setOf } from './der-write';
import { type Subject, writeName } from './distinguished-name';
import { keyUsage } from './extension-write';
import { type IssuingKey, signObject } from './issue';

const extensionRequest = '1.2.840.113549.1.9.14';

/**
 * A PKCS#10 certificate request (RFC 2986), DER, signed with the key it asks for. It asks for the key usages this
 * profile checks, so that an authority that copies requests issues a certificate that can sign.
 */
export function createRequest(subject: Subject, key: IssuingKey): Promise<Bytes> {
  const wanted = sequence(keyUsage('digitalSignature', 'nonRepudiation'));
  const attributes = explicit(0, sequence(oid(extensionRequest), setOf([wanted])));
  return signObject(sequence(integer(0), writeName(subject), key.publicKey, attributes), key);
}
