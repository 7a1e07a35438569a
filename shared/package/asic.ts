import { type Bytes, toBase64, utf8 } from '../base/bytes';
import type { DigestMethod } from './digests';

/** Namespaces of the ASiC manifest (EN 319 162-1 §A.4) and of the digests inside it. */
export const asicNamespace = 'http://uri.etsi.org/02918/v1.2.1#';
export const dsigNamespace = 'http://www.w3.org/2000/09/xmldsig#';

/** One covered file. */
export interface AsicReference {
  /** Entry name, percent-decoding done. */
  readonly name: string;
  readonly method: DigestMethod;
  readonly digest: Bytes;
  readonly mimeType?: string;
  readonly isRoot?: boolean;
}

/** What one signature covers. */
export interface AsicManifest {
  /** Entry name of the signature over this manifest. */
  readonly signature: string;
  readonly references: readonly AsicReference[];
}

/** The bytes to sign. Always the same for the same manifest. */
export function writeAsicManifest(manifest: AsicManifest): Bytes {
  const lines = [
    `<asic:ASiCManifest xmlns:asic="${asicNamespace}" xmlns:ds="${dsigNamespace}">`,
    `  <asic:SigReference URI="${escapeXml(manifest.signature)}" MimeType="application/x-pkcs7-signature"/>`,
    ...manifest.references.flatMap(writeReference),
    '</asic:ASiCManifest>',
  ];
  return utf8(`${lines.join('\n')}\n`);
}

function writeReference({ name, method, digest, mimeType, isRoot }: AsicReference): readonly string[] {
  const type = mimeType === undefined ? '' : ` MimeType="${escapeXml(mimeType)}"`;
  const root = isRoot ? ' Rootfile="true"' : '';
  return [
    `  <asic:DataObjectReference URI="${escapeXml(name)}"${type}${root}>`,
    `    <ds:DigestMethod Algorithm="${escapeXml(method)}"/><ds:DigestValue>${toBase64(digest)}</ds:DigestValue>`,
    '  </asic:DataObjectReference>',
  ];
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
