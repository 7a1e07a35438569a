import { clearMetaSchemas } from '#shared/vault/guard';
import type { DatabaseHome } from './database';
import { findDatabase, openDatabase } from './database';
import type { Preferences } from './session';

const names = ['locale', 'theme'] as const;

/** Read in clear, before any key. A database is never made here: an empty one would look like a loss. */
export async function readPreferences(home: DatabaseHome): Promise<Preferences> {
  if ((await findDatabase(home)) !== 'present') return {};
  const db = await openDatabase(home);
  try {
    const meta = db.table<{ readonly value: unknown }>('meta');
    const [locale, theme] = await Promise.all(names.map(async (name) => (await meta.get(name))?.value));
    return {
      ...optional('locale', clearMetaSchemas.locale.safeParse(locale).data),
      ...optional('theme', clearMetaSchemas.theme.safeParse(theme).data),
    };
  } finally {
    db.close();
  }
}

export async function savePreferences(home: DatabaseHome, preferences: Preferences): Promise<boolean> {
  if ((await findDatabase(home)) !== 'present') return false;
  const db = await openDatabase(home);
  try {
    const entries = names.flatMap((key) => (preferences[key] ? [{ key, value: preferences[key] }] : []));
    await db.table('meta').bulkPut(entries);
    return true;
  } finally {
    db.close();
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [N in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [N in K]?: V }); // the key is the one named
}
