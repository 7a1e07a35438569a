import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/base/errors';
import { useOwnWords } from '../../../renderer/store/own-words';
import type { Settings, SettingValue } from '../../../renderer/store/session';

/** Settings in memory, and the names that were written. */
function settingsOf(kept: Readonly<Record<string, SettingValue>> = {}) {
  const rows = new Map(Object.entries(kept));
  const written: string[] = [];
  const settings: Settings = {
    get: async (name) => rows.get(name),
    set: async (name, value) => {
      if (String(value).length > 4000) throw new AppError('input/schema');
      written.push(name);
      rows.set(name, value);
    },
  };
  return { settings, rows, written };
}

const words = () => [...useOwnWords.getState().words].sort();
const fresh = () => useOwnWords.setState({ isOn: true, words: new Set() });

describe('the words of a person', () => {
  it('are kept sealed with the settings, and there again', async () => {
    fresh();
    const { settings, rows, written } = settingsOf({ 'spelling.words.0': 'Vardania' });
    const { load, add, remove, setOn } = useOwnWords.getState();
    await load(settings);
    await add(settings, 'vardanian');
    await setOn(settings, false);
    expect(words()).toEqual(['Vardania', 'vardanian']);
    expect(written).toEqual(['spelling.words.0', 'spelling.on']);
    fresh();
    const again = settingsOf(Object.fromEntries(rows)).settings;
    await load(again);
    expect([words(), useOwnWords.getState().isOn]).toEqual([['Vardania', 'vardanian'], false]);
    await remove(again, 'Vardania');
    expect(await again.get('spelling.words.0')).toBe('vardanian');
  });

  it('fill further rows, and say when there is no room left', async () => {
    fresh();
    const { settings, rows } = settingsOf();
    const { load, add } = useOwnWords.getState();
    await load(settings);
    const letters = (at: number) => at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
    const long = (at: number) => `${'a'.repeat(50)}${letters(at)}`;
    useOwnWords.setState({ words: new Set(Array.from({ length: 2900 }, (_, at) => long(at))) });
    await add(settings, 'fits');
    expect(rows.size).toBe(1);
    useOwnWords.setState({ words: new Set(Array.from({ length: 3200 }, (_, at) => long(at))) });
    await expect(add(settings, 'further')).rejects.toMatchObject({ code: 'input/too-many' });
    expect(words()).toContain('further');
  });
});
