/** What others may import of the envelope around a package (age v1). Writing one takes randomness: `renderer/workers/envelope`. */
export { contentName, envelopeEnding, envelopeName } from './file-name';
export { type EnvelopeHeader, isArmoured, isEnvelope, readEnvelopeHeader } from './header';
export { envelopeLimits } from './limits';
export { type EnvelopeKeys, openEnvelope } from './open';
export { collect, toStream } from './pour';
export { parseIdentities, parseRecipients, recipientDer, recipientOf } from './recipient';
