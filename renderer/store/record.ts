import { useEffect, useState } from 'react';
import { type Keeper, openKeeper, type RecordState } from './keeper';
import type { Repository } from './repository';

export type Record<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'broken'; readonly failure: unknown }
  | ({
      readonly state: 'open';
      readonly set: Keeper<T>['set'];
      readonly later: Keeper<T>['later'];
      readonly beside: Keeper<T>['beside'];
      readonly flush: () => Promise<void>;
      /** As it is now: what was set a moment ago may not be on the screen yet. */
      readonly current: () => T;
    } & RecordState<T>);

/** Loads a record and keeps it. Changes go through `set`; it is saved as one types. */
export function useRecord<T>(repository: Repository<T>, id: string): Record<T> {
  const [record, setRecord] = useState<Record<T>>({ state: 'loading' });
  useEffect(() => {
    let leave: (() => void) | undefined;
    let here = true;
    const start = async () => {
      const keeper = await openKeeper(repository, id);
      if (!keeper) return void (here && setRecord({ state: 'absent' }));
      const { set, later, beside, flush } = keeper;
      const current = () => keeper.state().value;
      const show = (state: RecordState<T>) =>
        setRecord({ state: 'open', set, later, beside, flush, current, ...state });
      leave = keeper.watch(show);
      if (here) show(keeper.state());
      else leave();
    };
    setRecord({ state: 'loading' });
    start().catch((failure) => here && setRecord({ state: 'broken', failure }));
    return () => {
      here = false;
      leave?.();
    };
  }, [repository, id]);
  return record;
}
