import type { Bridge } from '#shared/ipc/bridge';
import { databaseName } from './database-name';
import type { Preferences } from './session';

/*
 * What the first screen must know before it is drawn, read without the code of vault and database: whether there is a
 * vault to unlock, and the look it was left in. Both rest in clear. Nothing is made or changed here, and nothing is
 * decided: what stands on the disk is judged by the session, which loads behind the first screen.
 */
export interface Glance {
  readonly hasVault: boolean;
  readonly theme: NonNullable<Preferences['theme']>;
}

export async function glance(bridge: Bridge, factory: IDBFactory = indexedDB): Promise<Glance> {
  const read = (name: 'vault.header' | 'vault.header.2') => bridge.call('profile.read', { name });
  const [theme, ...headers] = await Promise.all([readTheme(factory), read('vault.header'), read('vault.header.2')]);
  return { hasVault: headers.some((header) => header !== null), theme };
}

const themes = ['system', 'light', 'dark', 'contrast'] as const;

async function readTheme(factory: IDBFactory): Promise<Glance['theme']> {
  const found = (await factory.databases()).some(({ name }) => name === databaseName);
  if (!found) return 'system';
  try {
    const db = await settled(factory.open(databaseName));
    try {
      const row: unknown = await settled(db.transaction('meta').objectStore('meta').get('theme'));
      const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : undefined;
      return themes.find((theme) => theme === value) ?? 'system';
    } finally {
      db.close();
    }
  } catch {
    // a database that cannot be read is the session's to report; the look is no reason to keep the person out
    return 'system';
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
