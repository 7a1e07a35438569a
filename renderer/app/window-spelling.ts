import { bridge } from '../bridge';
import { createSpelling } from '../store/spelling';
import { openSpellingWorker } from '../workers/spelling';

/** The spelling of this window, by the dictionaries that this edition was built with. */
export const windowSpelling = createSpelling({
  start: openSpellingWorker,
  files: async (language) => {
    const { spelling } = await import('virtual:spelling');
    const { aff, dic, words } = spelling[language];
    // the worker has another address than the page, from which these are written
    const here = ({ address, digest }: typeof aff) => ({ address: new URL(address, document.baseURI).href, digest });
    return { language, aff: here(aff), dic: here(dic), words };
  },
  licences: async () => {
    const { en, fr, de } = (await import('virtual:spelling')).spelling;
    return { en: en.licence, fr: fr.licence, de: de.licence };
  },
  report: (code) => void bridge.call('log.write', { code, details: {} }),
});
