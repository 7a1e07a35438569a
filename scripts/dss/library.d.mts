/** Fields of one task, as Dss.java names them. */
export type Task = readonly (string | number)[];

/** A library that can be asked, or one sentence on why there is none. */
export type Library = { readonly ask: (tasks: readonly Task[]) => readonly unknown[] } | { readonly missing: string };

export function findLibrary(options: { readonly patience: number }): Library;
