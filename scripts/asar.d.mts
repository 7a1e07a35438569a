export function asar(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array;
