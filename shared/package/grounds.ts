import { type Bytes, equalBytes } from '../base/bytes';
import { fingerprintOf } from './fingerprint';
import type { trustedKinds } from './manifest';

/**
 * What a signer's standing rests on: the entry of a trust list, or a certificate that somebody named. Roles come from the
 * list alone, never from what a package or a certificate says of itself.
 */

/** What a list lets somebody do: draft, clear, publish a series of content, replace the list itself. */
export const trustRoles = ['drafter', 'clearer', 'publisher', 'officer'] as const;
export type TrustRole = (typeof trustRoles)[number];

type Kind = (typeof trustedKinds)[number];

/** One certificate that is believed: an authority for everybody it issued for, or one signer alone. */
export interface TrustEntry {
  readonly certificate: Bytes;
  readonly as: 'anchor' | 'signer';
  readonly roles: readonly TrustRole[];
  /** The series a publisher may publish. */
  readonly series: readonly string[];
  /** The kinds of package in which the roles count. */
  readonly kinds: readonly Kind[];
  readonly label: string;
}

/** Why a signer is believed, for the verdict. */
export interface Ground {
  /** `named`: given by a person for this check, or the anchor of an identity of this laptop. */
  readonly source: 'named' | 'list';
  /** Of the certificate that is believed: 8 groups of 5 digits. */
  readonly fingerprint: string;
  readonly label?: string;
  readonly roles: readonly TrustRole[];
  /** Absent: every series, every kind. */
  readonly series?: readonly string[];
  readonly kinds?: readonly Kind[];
}

/** Anchors and CRLs the reader already believes. */
export interface Trust {
  /** Named by a person. Where there is a list they make drafters and clearers; without one nobody's role is asked. */
  readonly anchors: readonly Bytes[];
  readonly crls: readonly Bytes[];
  /** The trust list, where one is kept, even an empty one. */
  readonly entries?: readonly TrustEntry[];
}

/** Everything that is believed of one certificate. */
export async function groundsOf(certificate: Bytes, { anchors, entries }: Trust): Promise<readonly Ground[]> {
  const fingerprint = await fingerprintOf(certificate);
  const listed = (entries ?? []).filter((entry) => equalBytes(entry.certificate, certificate));
  const found: Ground[] = listed.map(({ label, roles, series, kinds }) => ({
    source: 'list',
    fingerprint,
    label,
    roles,
    series,
    kinds,
  }));
  if (!anchors.some((anchor) => equalBytes(anchor, certificate))) return found;
  return [...found, { source: 'named', fingerprint, roles: entries ? ['drafter', 'clearer'] : trustRoles }];
}

/** What somebody does with a package of a kind; of a pack also in which series. */
export interface Act {
  readonly role: TrustRole;
  readonly kind: Kind;
  readonly series?: string | undefined;
}

/** Whether one of the grounds lets its bearer do so. */
export function permits(grounds: readonly Ground[], { role, kind, series }: Act): boolean {
  return grounds.some(
    (ground) =>
      ground.roles.includes(role) &&
      (ground.kinds?.includes(kind) ?? true) &&
      (role !== 'publisher' || (ground.series?.includes(series ?? '') ?? true)),
  );
}
