/** What the search asks of SQLite: the build has it in Node, the app in its worker. */
export type SqlValue = string | number | null;

export interface Sql {
  /** Runs one statement and gives nothing back. */
  run(sql: string, bind?: readonly SqlValue[]): void;
  /** The rows of one statement, each in the order of its columns. */
  rows(sql: string, bind?: readonly SqlValue[]): readonly (readonly SqlValue[])[];
}

/** What is used of a database as `@sqlite.org/sqlite-wasm` hands it out, in Node and in a worker alike. */
export interface OpenDatabase {
  exec(options: {
    readonly sql: string;
    readonly bind?: SqlValue[];
    readonly rowMode: 'array';
    readonly returnValue: 'resultRows';
  }): unknown;
}

/** The one adapter to it. */
export function toSql(database: OpenDatabase): Sql {
  const rows = (sql: string, bind: readonly SqlValue[] = []) =>
    database.exec({
      sql,
      ...(bind.length > 0 ? { bind: [...bind] } : {}),
      rowMode: 'array',
      returnValue: 'resultRows',
    }) as SqlValue[][]; // what these two options ask for
  return { rows, run: (sql, bind) => void rows(sql, bind) };
}
