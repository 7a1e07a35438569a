import type { ErrorData } from './errors';

/** The one envelope of the app: what crosses IPC and worker ports. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData };
