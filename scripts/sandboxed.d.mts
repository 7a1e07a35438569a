export function prefixed(executable: string, command: readonly string[], folder: string): string;
/** Makes a folder, there already or not, the app's own; answers it. */
export function openToApp(folder: string): string;
/** Copies all that lies in `from` into `to`, a folder of the app's own. */
export function copyForApp(from: string, to: string): void;
