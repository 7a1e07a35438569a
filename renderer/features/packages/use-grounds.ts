import { useEffect, useMemo, useState } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { historyOf } from '#shared/clearance/history';
import { exchangeHistory, joinHistories } from '#shared/exchange/record';
import type { History, Trust, Verdict } from '#shared/package/index';
import { allEntries } from '../../store/clearance';
import { useStore } from '../../store/context';
import { exchangesIn } from '../../store/exchanges';
import { type GivenTrust, useGivenTrust } from '../../store/given-trust';
import { sequencesIn } from '../../store/numbered';
import type { Store } from '../../store/session';
import { sharedDraftsIn } from '../../store/shared-drafts';
import { type ShownIdentity, useIdentities } from '../../store/use-identities';
import { useBelieved, useTrustAtOpening } from '../../store/use-trust';
import { openPackageWorker } from '../../workers/package';

/** A verdict, and the moment it was made at in milliseconds since 1970. */
export interface Judged {
  readonly verdict: Verdict;
  readonly checked: number;
}

export interface Grounds extends GivenTrust {
  readonly believed: Trust | undefined;
  /** Why what is kept of trust does not open. */
  readonly failure: unknown;
  /** Once it is known whom to believe. Another function where that has changed: what it judged is to be judged anew. Takes the bytes. */
  readonly judge: ((bytes: Bytes) => Promise<Judged>) | undefined;
}

/**
 * What packages are judged on while a screen is open. Whom this desk believes is held as it stood when the screen was opened: what
 * is taken in on it must not judge itself anew. What came before is read at every judgement: of two packages under one number, the
 * second is a fork of the first as soon as that one is in.
 */
export function useGrounds(): Grounds {
  const store = useStore();
  const { given, isAgain, give } = useGivenTrust();
  const own = useOwn();
  const found = useTrustAtOpening();
  const ground = found && 'failure' in found ? undefined : found;
  const believed = useBelieved(ground, own, given);
  const judge = useMemo(() => {
    if (!ground || !believed) return undefined;
    return async (bytes: Bytes): Promise<Judged> => {
      const known = await historyIn(store);
      const history = { ...known, series: { ...known.series, ...ground.series } };
      const checked = Date.now();
      const asked = { trust: believed, at: checked, floor: ground.floor, clearing: true, history };
      const worker = openPackageWorker();
      try {
        return { verdict: await worker.verify({ bytes, ...asked }), checked };
      } finally {
        worker.close();
      }
    };
  }, [store, ground, believed]);
  const failure = found && 'failure' in found ? found.failure : undefined;
  return { given, isAgain, give, believed, failure, judge };
}

/** What left and came back before, as it stands now. */
async function historyIn(store: Store): Promise<History> {
  const cases = (await exchangesIn(store)).map(({ value }) => value);
  const drafts = await sharedDraftsIn(store);
  const known = joinHistories(historyOf(await allEntries(store)), exchangeHistory([...cases, ...drafts]));
  return { ...known, sequences: await sequencesIn(store) };
}

/** Our own identities, as they stood when this screen was opened: what is learnt from a package stands in the same table. */
function useOwn(): readonly ShownIdentity[] | undefined {
  const { list } = useIdentities();
  const [own, setOwn] = useState<readonly ShownIdentity[]>();
  useEffect(() => {
    if (list) setOwn((was) => was ?? list);
  }, [list]);
  return own;
}
