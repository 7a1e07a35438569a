import type { Page } from 'playwright-core';

/**
 * Of every table of the app: how many rows, and a digest of all there is in them. Equal answers: nothing was stored between.
 * Of `meta` the keys that are no settings: where the person is rests there, and moves with them.
 */
export function storedRows(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(readTables);
}

/** Runs in the page. */
async function readTables(): Promise<Record<string, string>> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const digestOf = async (rows: readonly unknown[]) => {
    const text = JSON.stringify(rows, (_key, value) => (ArrayBuffer.isView(value) ? String(value) : value));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(digest.slice(0, 8), (octet) => octet.toString(16).padStart(2, '0')).join('');
  };
  const found: Record<string, string> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name));
    for (const table of db.objectStoreNames) {
      const store = db.transaction(table).objectStore(table);
      const rows: readonly unknown[] =
        table === 'meta'
          ? (await answer(store.getAllKeys())).filter((key) => !String(key).startsWith('setting:'))
          : await answer(store.getAll());
      found[`${name}/${table}`] = `${rows.length} rows, ${await digestOf(rows)}`;
    }
    db.close();
  }
  return found;
}
