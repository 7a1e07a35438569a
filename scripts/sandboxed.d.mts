export function prefixed(executable: string, command: readonly string[], folder: string): string;
