import { type Bytes, equalBytes } from '../base/bytes';
import type { Certificate } from './certificate';
import { checkSignature } from './signed-object';

/** Certificates from the signer up to an anchor, each named and signed by the next. */
export interface Chain {
  readonly certificates: readonly Certificate[];
  /** False when some signature in it is outside the allow-list and so was not checked. */
  readonly isChecked: boolean;
}

/** What a chain may be made of. */
export interface ChainParts {
  readonly anchors: readonly Certificate[];
  /** Believed for themselves alone: they vouch for nobody. */
  readonly signers: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
}

const maxCertificates = 4;
/** A sender chooses the intermediates: many of one name would otherwise make us check signatures without end. */
const maxChecks = 64;

/**
 * Every chain from the certificate to an anchor, by names and signatures alone; whether it may be used is judged later.
 * A certificate that is believed itself is a chain of one, and comes first.
 */
export async function buildChains(start: Certificate, parts: ChainParts): Promise<Chain[]> {
  const { anchors, signers, intermediates } = parts;
  const alone: Chain = { certificates: [start], isChecked: true };
  const isBelieved = [...anchors, ...signers].some(({ der }) => equalBytes(der, start.der));
  const found: Chain[] = isBelieved ? [alone] : [];
  let open: Chain[] = [alone];
  const budget = { checks: maxChecks };
  for (let length = 1; length < maxCertificates; length++) {
    const longer: Chain[] = [];
    for (const chain of open) {
      found.push(...(await extend(chain, anchors, budget)));
      longer.push(...(await extend(chain, intermediates, budget)));
    }
    open = longer;
  }
  return found;
}

async function extend(chain: Chain, candidates: readonly Certificate[], budget: { checks: number }): Promise<Chain[]> {
  const last = chain.certificates.at(-1);
  const extended: Chain[] = [];
  for (const issuer of candidates) {
    const isUsed = chain.certificates.some(({ subject, publicKey }) => isSameKey(issuer, subject, publicKey));
    if (last === undefined || isUsed || !equalBytes(last.issuer, issuer.subject) || budget.checks-- <= 0) continue;
    const check = await checkSignature(last.signed, issuer.publicKey);
    if (check === 'invalid') continue;
    extended.push({
      certificates: [...chain.certificates, issuer],
      isChecked: chain.isChecked && check === 'valid',
    });
  }
  return extended;
}

/** The same name with the same key twice in one chain is a loop (RFC 5280 6.1). */
function isSameKey(issuer: Certificate, subject: Bytes, publicKey: Bytes): boolean {
  return equalBytes(issuer.subject, subject) && equalBytes(issuer.publicKey, publicKey);
}
