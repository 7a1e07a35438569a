import type { Ground } from '#shared/document/ground';
import { usePack } from '../../store/context';
import { SourceCard } from '../../ui/SourceCard';

/** What a record rests on, each source with the place in it. */
export function Grounds({ grounds }: { readonly grounds: readonly Ground[] }) {
  const pack = usePack();
  return grounds.map(({ source, locator }) => {
    const found = pack.sources.find((one) => one.id === source);
    return found && <SourceCard key={`${source} ${locator}`} source={{ ...found, addresses: [] }} locator={locator} />;
  });
}
