import { z } from '../base/zod';
import { mostReceiver, type Numbered } from '../package/index';

/** The family of formats of a series kept here, and the one that this app writes. */
export const numberedFormat = { family: 'valise-numbered', current: 1 } as const;

/** Packages of one series that are kept, those with the highest numbers: below the lowest of them nothing counts as missing. */
export const mostNumbered = 1000;

/** The packages of one signer to one receiver that left this desk or were taken in: it outlasts the cases and drafts in them. */
export const numberedSchema = z.strictObject({
  format: z.literal('valise-numbered/1'),
  id: z.uuid(),
  /** Fingerprint of the certificate. */
  signer: z.string().max(60),
  /** As it was spelt first. */
  to: z.string().max(mostReceiver),
  packages: z.array(z.strictObject({ number: z.int().min(1), id: z.uuidv4() })).max(mostNumbered),
});
export type NumberedSeries = z.infer<typeof numberedSchema>;

/** The series with one more package in it: each once, the highest number first. The same series where it is in already. */
export function withNumbered(series: NumberedSeries, one: Numbered): NumberedSeries {
  const { packages } = series;
  if (packages.some(({ number, id }) => number === one.number && id === one.id)) return series;
  const all = [...packages, one].toSorted((a, b) => b.number - a.number);
  return { ...series, packages: all.slice(0, mostNumbered) };
}
