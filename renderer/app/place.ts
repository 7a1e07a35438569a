import { useEffect, useState } from 'react';
import { toErrorData } from '#shared/base/errors';
import { bridge } from '../bridge';
import { useStore } from '../store/context';

const setting = 'place';
/** Ids, names of areas, and filters: an address holds no title. */
const address = /^#\/[\w./*-]{0,200}(\?[\w=&.,%*+-]{0,300})?$/;

/**
 * Keeps the address sealed, and leads back to it after unlocking. Answers whether the way back is over: until then no page
 * is shown. A place that cannot be read or kept is logged and costs no more than the way there.
 */
export function usePlace(): boolean {
  const { settings } = useStore();
  const [isBack, setBack] = useState(window.location.hash !== '');
  useEffect(() => {
    const log = (thrown: unknown) => void bridge.call('log.write', toErrorData(thrown));
    const goBack = async () => {
      const kept = await settings.get(setting);
      if (window.location.hash === '' && typeof kept === 'string' && address.test(kept)) window.location.replace(kept);
    };
    const keep = () => void settings.set(setting, window.location.hash).catch(log);
    window.addEventListener('hashchange', keep);
    void goBack()
      .catch(log)
      .finally(() => setBack(true));
    return () => window.removeEventListener('hashchange', keep);
  }, [settings]);
  return isBack;
}
