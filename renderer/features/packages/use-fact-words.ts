import type { Facts } from '#shared/package/index';
import { useWords } from '../../i18n';
import { dayOfMoment, officialMoment } from '../../ui/dates';
import { formatSize } from '../../ui/format';

type Words = ReturnType<typeof useWords>;
type Of<K extends Facts['of']> = Extract<Facts, { of: K }>;

/** The figures of a check as half a sentence; empty where there is nothing to say. */
export function useFactWords(): (facts: Facts) => string {
  const t = useWords();
  return (facts) => factWords(t, facts);
}

/** The same for words that are at hand. */
export function factWords(t: Words, facts: Facts): string {
  switch (facts.of) {
    case 'file':
      return formatSize(facts.bytes);
    case 'entries':
      return t('packages.verify.facts.entries', { count: facts.entries });
    case 'data':
      return dataWords(t, facts);
    case 'layout':
      return [
        t('packages.verify.facts.files', { count: facts.files }),
        t('packages.verify.facts.signatures', { count: facts.signatures }),
      ].join(', ');
    case 'manifests':
      return [
        t('packages.verify.facts.lists', { count: facts.lists }),
        t('packages.verify.facts.digests', { count: facts.digests }),
      ].join(', ');
    case 'signatures':
      return t('packages.verify.facts.signed', {
        algorithm: algorithmWords(t, facts.algorithm),
        when: officialMoment(facts.signingTime) ?? '–',
      });
    case 'references':
      return referenceWords(t, facts);
    case 'path':
      return pathWords(t, facts);
    case 'description':
      return t('packages.verify.facts.described', { count: facts.files });
    case 'history':
      return facts.before === undefined
        ? t('packages.verify.facts.firstVersion', facts)
        : t('packages.verify.facts.version', { version: facts.version, before: facts.before });
  }
}

function dataWords(t: Words, { entries, bytes, later }: Of<'data'>): string {
  return [
    t('packages.verify.facts.entries', { count: entries }),
    t('packages.verify.facts.unpacked', { size: formatSize(bytes) }),
    ...(later > 0 ? [t('packages.verify.facts.readLater', { count: later })] : []),
  ].join(', ');
}

function referenceWords(t: Words, { matched, compared, later }: Of<'references'>): string {
  return [
    t('packages.verify.facts.matched', { matched, count: compared }),
    ...(later > 0 ? [t('packages.verify.facts.comparedLater', { count: later })] : []),
  ].join(', ');
}

function pathWords(t: Words, { validUntil, crlThisUpdate, crlNextUpdate }: Of<'path'>): string {
  const day = (at: number | undefined) => (at === undefined ? undefined : dayOfMoment(at));
  const [until, made, due] = [day(validUntil), day(crlThisUpdate), day(crlNextUpdate)];
  return [
    ...(until === undefined ? [] : [t('packages.verify.facts.until', { until })]),
    made === undefined ? t('packages.verify.facts.noList') : t('packages.verify.facts.list', { made }),
    ...(due === undefined ? [] : [t('packages.verify.facts.due', { due })]),
  ].join(', ');
}

/** `ecdsa-p256-sha256` as people write it; another name stands as it is. */
function algorithmWords(t: Words, name: string): string {
  const [, scheme, size = '', hash = ''] = /^(ecdsa-p|rsa-pkcs1-|rsa-pss-)(\d+)-sha(\d+)$/.exec(name) ?? [];
  if (scheme === 'ecdsa-p') return t('packages.verify.facts.ecdsa', { size, hash });
  if (scheme === undefined) return name;
  return t(`packages.verify.facts.${scheme === 'rsa-pss-' ? 'rsaPss' : 'rsa'}`, { size, hash });
}
