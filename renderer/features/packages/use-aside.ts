import { asideIn } from '../../store/aside';
import { useLive, useStore } from '../../store/context';

/** Packages that were checked and put aside. */
export function useAside(): Awaited<ReturnType<typeof asideIn>> {
  const store = useStore();
  return useLive(() => asideIn(store), [store]) ?? [];
}
