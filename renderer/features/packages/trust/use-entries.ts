import { fromBase64 } from '#shared/base/bytes';
import { parseCertificate } from '#shared/package/certificate';
import { type Believed, believedOf, type Candidate, describeCertificate, type TrustState } from '#shared/trust/index';
import { useLive } from '../../../store/context';

/** An entry with what its certificate says. */
export interface ShownEntry {
  readonly entry: Believed;
  readonly certificate: Candidate;
}

/** The entries that count, in the order of their names; `undefined` until they are read. */
export function useEntries(state: TrustState | undefined): readonly ShownEntry[] | undefined {
  return useLive(async () => {
    const believed = state ? believedOf(state) : [];
    const shown = believed.map(async (entry) => {
      const certificate = await describeCertificate(parseCertificate(fromBase64(entry.certificate)));
      return { entry, certificate };
    });
    return (await Promise.all(shown)).toSorted((a, b) => a.entry.label.localeCompare(b.entry.label));
  }, [state]);
}
