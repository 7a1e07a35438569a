import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fromBase64, fromUtf8 } from '../base/bytes';
import { AppError } from '../base/errors';
import { type AsicManifest, type AsicReference, asicNamespace, dsigNamespace } from './asic';
import { isDigestMethod } from './digests';
import { packageLimits } from './limits';
import type { Mode } from './names';

/**
 * Reads an ASiC manifest. Promise: one reading of the bytes, by namespace and not by prefix; no DTD, so no entities, no
 * defaults and nothing to fetch; no processing instruction; no element that is not known.
 */

interface Draft {
  readonly open: string[];
  readonly signatures: string[];
  readonly references: Partial<{ -readonly [K in keyof AsicReference]: AsicReference[K] }>[];
  text: string;
}

type Opener = (tag: SaxesTagNS, draft: Draft, mode: Mode) => void;

const root = `${asicNamespace}ASiCManifest`;
const reference = `${root} ${asicNamespace}DataObjectReference`;
/** What may stand where: the path of open elements, by namespace, and what its start tag brings. */
const openers = new Map<string, Opener>([
  [root, () => undefined],
  [`${root} ${asicNamespace}SigReference`, (tag, draft, mode) => void draft.signatures.push(readUri(tag, mode))],
  [reference, (tag, draft, mode) => void draft.references.push({ name: readUri(tag, mode) })],
  [`${reference} ${dsigNamespace}DigestMethod`, (tag, draft) => setOnce(draft, 'method', readMethod(tag))],
  [`${reference} ${dsigNamespace}DigestValue`, () => undefined],
]);

/** @throws `package/asic-xml`, `asic-dtd`, `asic-sigref`, `asic-uri`, `asic-duplicate`, `digest-weak` */
export function readAsicManifest(bytes: Uint8Array, mode: Mode): AsicManifest {
  const draft: Draft = { open: [], signatures: [], references: [], text: '' };
  parse(decode(bytes), draft, mode);
  const [signature, ...others] = draft.signatures;
  if (signature === undefined || others.length > 0) throw new AppError('package/asic-sigref');
  const references = draft.references.map(finishReference);
  const names = new Set(references.map(({ name }) => name));
  if (references.length === 0) throw refusal('empty');
  if (names.size !== references.length) throw new AppError('package/asic-duplicate');
  return { signature, references };
}

function parse(text: string, draft: Draft, mode: Mode): void {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (detail: string) => () => {
    throw refusal(detail);
  };
  parser.on('error', refuse('syntax'));
  parser.on('processinginstruction', refuse('instruction'));
  parser.on('cdata', refuse('cdata'));
  parser.on('doctype', () => {
    throw new AppError('package/asic-dtd');
  });
  parser.on('xmldecl', ({ encoding, version }) => {
    if (version !== '1.0' || (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8')) throw refusal('encoding');
  });
  parser.on('opentag', (tag) => openTag(tag, draft, mode));
  parser.on('text', (piece) => addText(piece, draft));
  parser.on('closetag', () => closeTag(draft));
  parser.write(text).close();
}

function openTag(tag: SaxesTagNS, draft: Draft, mode: Mode): void {
  draft.open.push(tag.uri + tag.local);
  draft.text = '';
  const opener = openers.get(draft.open.join(' '));
  if (!opener) throw refusal('element');
  opener(tag, draft, mode);
}

function addText(piece: string, draft: Draft): void {
  if (draft.open.at(-1) === `${dsigNamespace}DigestValue`) draft.text += piece;
  else if (piece.trim() !== '') throw refusal('text');
}

function closeTag(draft: Draft): void {
  if (draft.open.pop() !== `${dsigNamespace}DigestValue`) return;
  try {
    setOnce(draft, 'digest', fromBase64(draft.text.replace(/\s/g, '')));
  } catch (cause) {
    throw cause instanceof AppError && cause.code === 'package/asic-xml' ? cause : refusal('digest');
  }
}

function setOnce<K extends 'method' | 'digest'>(draft: Draft, key: K, value: AsicReference[K]): void {
  const current = draft.references.at(-1);
  if (!current || current[key] !== undefined) throw refusal('twice');
  current[key] = value;
}

function finishReference({ name, method, digest }: Draft['references'][number]): AsicReference {
  if (name === undefined || method === undefined || digest === undefined) throw refusal('reference');
  return { name, method, digest };
}

function readMethod(tag: SaxesTagNS): AsicReference['method'] {
  const method = tag.attributes['Algorithm']?.value ?? '';
  if (!isDigestMethod(method)) throw new AppError('package/digest-weak');
  return method;
}

/** A relative path inside the container. Ours never need escapes; other tools write `%20`. */
function readUri(tag: SaxesTagNS, mode: Mode): string {
  const uri = tag.attributes['URI']?.value ?? '';
  const isRelative = uri !== '' && !/^[a-z][a-z0-9+.-]*:|^\/|[\\?#\s]/i.test(uri);
  if (!isRelative || (mode === 'strict' && uri.includes('%'))) throw new AppError('package/asic-uri');
  const name = decodeUri(uri);
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..'))
    throw new AppError('package/asic-uri');
  return name;
}

function decodeUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch (cause) {
    throw new AppError('package/asic-uri', {}, { cause });
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > packageLimits.maxAsicManifestBytes) throw refusal('size');
  try {
    return fromUtf8(bytes);
  } catch (cause) {
    throw new AppError('package/asic-xml', { reason: 'utf-8' }, { cause });
  }
}

function refusal(reason: string): AppError {
  return new AppError('package/asic-xml', { reason });
}
