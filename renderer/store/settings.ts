import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';
import { limited } from './fault';
import type { ReadRow } from './open-rows';
import { openAll } from './open-rows';
import type { StoreAccess } from './repository';
import type { Settings } from './session';
import { createQueue } from './writer';

const settingName = z.string().regex(/^[a-z][a-z0-9.-]{0,40}$/);
const settingValue = z.union([z.string().max(4000), z.number(), z.boolean()]);
type SettingValue = z.infer<typeof settingValue>;

/** A value that is not written yet. */
interface Waiting {
  value: SettingValue;
  done: Promise<void>;
}

/** Small choices that say something about the person, so they rest sealed: rows `setting:NAME` of `meta`. The last write wins. */
export function createSettings(access: StoreAccess): Settings {
  const { db, writer, limitMs } = access;
  // a value is set at every key: each write must see the version that the one before it made
  const inTurn = createQueue();
  // and only the newest of those that wait is written: whoever types fast and quits at once finds no word half kept
  const waiting = new Map<string, Waiting>();
  const write = async (name: string, value: SettingValue) => {
    const stored: { readonly version: number } | undefined = await db.table('meta').get(rowId(name));
    const put = { table: 'meta', id: rowId(name), previous: stored?.version ?? 0, index: {}, value } as const;
    await writer.commit({ puts: [put] });
  };
  const begin = (name: string, value: SettingValue) => {
    const one: Waiting = { value, done: Promise.resolve() };
    waiting.set(name, one);
    one.done = inTurn(() => {
      waiting.delete(name);
      return write(name, one.value);
    });
    return one;
  };
  return {
    get: async (name) => {
      const read = await limited(db, () => readSetting(access, name), limitMs);
      if (!read) return undefined;
      const value = settingValue.safeParse('value' in read ? read.value : undefined);
      if ('code' in read || !value.success) throw new AppError('vault/row', { table: 'meta', id: rowId(name) });
      return value.data;
    },
    set: async (name, value) => {
      if (!settingName.safeParse(name).success || !settingValue.safeParse(value).success) {
        throw new AppError('input/schema');
      }
      const before = waiting.get(name);
      if (before) before.value = value;
      await (before ?? begin(name, value)).done;
    },
  };
}

async function readSetting({ db, vault }: StoreAccess, name: string): Promise<ReadRow | undefined> {
  const row: unknown = await db.table('meta').get(rowId(name));
  if (row === undefined) return undefined;
  return (await openAll(vault, 'meta', [row]))[0];
}

function rowId(name: string): string {
  return `setting:${name}`;
}
