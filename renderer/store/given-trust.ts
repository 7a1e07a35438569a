import { useCallback, useRef, useState } from 'react';
import { type Bytes, equalBytes } from '#shared/base/bytes';
import type { Trust } from '#shared/package/index';
import { bridge } from '../bridge';
import { readTrust } from './signing';

/** Named by a person for one screen, and forgotten with it. */
export interface GivenTrust {
  readonly given: Trust;
  /** All of the file that was given last was given before. */
  readonly isAgain: boolean;
  /** Lets a trust file be chosen; answers whether anything of it is new. @throws `identity/certificate` */
  readonly give: () => Promise<boolean>;
}

const none: Trust = { anchors: [], crls: [] };

/** Trust files that a person gives on a screen, one after the other. */
export function useGivenTrust(): GivenTrust {
  const [given, setGiven] = useState(none);
  const [isAgain, setAgain] = useState(false);
  const latest = useRef(none);
  const give = useCallback(async () => {
    const file = await bridge.call('file.open', { purpose: 'certificate' });
    if (!file) return false;
    const next = joinTrust(latest.current, readTrust(file.bytes));
    const isNew = next !== latest.current;
    latest.current = next;
    setGiven(next);
    setAgain(!isNew);
    return isNew;
  }, []);
  return { given, isAgain, give };
}

/** Both, each certificate and each list once; `was` itself where nothing is new. */
export function joinTrust(was: Trust, more: Trust): Trust {
  const anchors = joined(was.anchors, more.anchors);
  const crls = joined(was.crls, more.crls);
  return anchors === was.anchors && crls === was.crls ? was : { ...was, anchors, crls };
}

function joined(was: readonly Bytes[], more: readonly Bytes[]): readonly Bytes[] {
  const added: Bytes[] = [];
  for (const one of more) if (![...was, ...added].some((known) => equalBytes(known, one))) added.push(one);
  return added.length === 0 ? was : [...was, ...added];
}
