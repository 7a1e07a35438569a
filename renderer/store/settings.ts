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

/** Small choices that say something about the person, so they rest sealed: rows `setting:NAME` of `meta`. The last write wins. */
export function createSettings(access: StoreAccess): Settings {
  const { db, writer, limitMs } = access;
  // a value is set at every key: each write must see the version that the one before it made
  const inTurn = createQueue();
  const write = async (name: string, value: z.infer<typeof settingValue>) => {
    const stored: { readonly version: number } | undefined = await db.table('meta').get(rowId(name));
    const put = { table: 'meta', id: rowId(name), previous: stored?.version ?? 0, index: {}, value } as const;
    await writer.commit({ puts: [put] });
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
      await inTurn(() => write(name, value));
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
