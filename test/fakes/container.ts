import { type Bytes, utf8 } from '#shared/base/bytes';
import { type AsicReference, writeAsicManifest } from '#shared/package/asic';
import { digest } from '#shared/package/digests';
import { type ForgedEntry, forgeZip } from './zip-forge';

export const asicMimetype = 'application/vnd.etsi.asic-e+zip';

/** Name and content, in the order of the archive. */
export type Files = readonly (readonly [name: string, content: Bytes | string])[];

export function toEntries(files: Files): readonly ForgedEntry[] {
  return files.map(([name, content]) => ({ name, content: typeof content === 'string' ? utf8(content) : content }));
}

/** An honest archive of these files. */
export function zipOf(files: Files): Bytes {
  return forgeZip({ entries: toEntries(files) });
}

/** References with their true SHA-256. */
export async function refer(files: Files): Promise<readonly AsicReference[]> {
  return Promise.all(
    files.map(async ([name, content]) => ({
      name,
      method: 'http://www.w3.org/2001/04/xmlenc#sha256' as const,
      digest: await digest('SHA-256', typeof content === 'string' ? utf8(content) : content),
    })),
  );
}

/** The ASiC manifest of signature `number` over these files. */
export async function coverOf(number: string, files: Files): Promise<Bytes> {
  return writeAsicManifest({ signature: `META-INF/signature${number}.p7s`, references: await refer(files) });
}
