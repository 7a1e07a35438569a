import { create } from 'zustand';
import { AppError } from '#shared/base/errors';
import { packWords, unpackWords } from '#shared/spelling/own-words';
import type { Settings } from './session';

/** Rows that the words of a person may fill; each holds some hundreds. */
const rows = 40;
const onOff = 'spelling.on';
const rowName = (at: number) => `spelling.words.${at}`;

/** What a person has said about spelling: whether it is checked, and which words are right. Kept sealed. */
interface OwnWordsState {
  readonly isOn: boolean;
  readonly words: ReadonlySet<string>;
  /** Reads what was kept, once a desk. */
  load(settings: Settings): Promise<void>;
  setOn(settings: Settings, isOn: boolean): Promise<void>;
  /** Throws `input/too-many` where there is no room left; the word then counts until the window closes. */
  add(settings: Settings, word: string): Promise<void>;
  remove(settings: Settings, word: string): Promise<void>;
}

let loaded: Settings | undefined;

export const useOwnWords = create<OwnWordsState>((set, get) => ({
  isOn: true,
  words: new Set(),
  load: async (settings) => {
    if (loaded === settings) return;
    loaded = settings;
    const [isOn, ...kept] = await Promise.all([
      settings.get(onOff),
      ...Array.from({ length: rows }, (_, at) => settings.get(rowName(at))),
    ]);
    // what was added while this was read stays
    set({ isOn: isOn !== false, words: new Set([...unpackWords(kept), ...get().words]) });
  },
  setOn: async (settings, isOn) => {
    set({ isOn });
    await settings.set(onOff, isOn);
  },
  add: async (settings, word) => {
    const before = get().words;
    const words = new Set([...before, word]);
    set({ words });
    await save(settings, before, words);
  },
  remove: async (settings, word) => {
    const before = get().words;
    const words = new Set([...before].filter((one) => one !== word));
    set({ words });
    await save(settings, before, words);
  },
}));

/** Writes the rows that changed. */
async function save(settings: Settings, before: ReadonlySet<string>, after: ReadonlySet<string>): Promise<void> {
  const [was, is] = [packWords([...before]), packWords([...after])];
  if (is.length > rows) throw new AppError('input/too-many', { most: rows });
  for (let at = 0; at < Math.max(was.length, is.length); at++)
    if (was[at] !== is[at]) await settings.set(rowName(at), is[at] ?? '');
}
