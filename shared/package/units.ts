import { AppError } from '../base/errors';
import type { AsicManifest } from './asic';
import { readAsicManifest } from './asic-read';
import { type Layout, numberOf } from './layout';
import type { ZipEntry } from './zip-read';

/** One signature with what it covers: the ASiC manifest is what the signature signs. */
export interface Unit {
  readonly manifest: ZipEntry;
  readonly signature: ZipEntry;
  readonly covers: AsicManifest;
}

/**
 * Step 5 of verification: every ASiC manifest read and paired with its one signature.
 * @throws `package/asic-sigref` for orphans and crossed pairs, and the codes of `readAsicManifest`
 */
export function readUnits(layout: Layout): readonly Unit[] {
  const bySignature = new Map<string, Unit>();
  for (const manifest of layout.manifests) {
    const covers = readAsicManifest(manifest.bytes, layout.mode);
    const signature = layout.signatures.find((entry) => entry.name === covers.signature);
    const isCrossed = layout.mode === 'strict' && numberOf(manifest.name) !== numberOf(covers.signature);
    if (!signature || isCrossed || bySignature.has(signature.name))
      throw new AppError('package/asic-sigref', { place: manifest.name });
    bySignature.set(signature.name, { manifest, signature, covers });
  }
  const orphan = layout.signatures.find((entry) => !bySignature.has(entry.name));
  if (orphan) throw new AppError('package/asic-sigref', { place: orphan.name });
  return [...bySignature.values()];
}
