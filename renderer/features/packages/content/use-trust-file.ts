import { useState } from 'react';
import type { Trust } from '#shared/package/index';
import { bridge } from '../../../bridge';
import { readTrust } from '../../../store/signing';

const none: Trust = { anchors: [], crls: [] };

/** Anchors and lists that were handed over for this screen. */
export function useTrustFile() {
  const [given, setGiven] = useState(none);
  /** Answers whether a file was chosen. @throws `identity/certificate` */
  const give = async (): Promise<boolean> => {
    const file = await bridge.call('file.open', { purpose: 'certificate' });
    if (!file) return false;
    const { anchors, crls } = readTrust(file.bytes);
    setGiven((was) => ({ anchors: [...was.anchors, ...anchors], crls: [...was.crls, ...crls] }));
    return true;
  };
  return { given, give };
}
