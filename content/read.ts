// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromUtf8 } from '../shared/base/bytes';
import type { ContentFile } from '../shared/content/problem';

export const here = path.dirname(fileURLToPath(import.meta.url));

/** The content files below a folder, in a fixed order, byte for byte; other files are left alone. */
export function readContent(folder: string = here): readonly ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter(isContent)
    .sort()
    .map((name) => ({ path: name, text: readText(folder, name) }));
}

/** Guides and reports stand in the folder itself, in capitals; everything else in it is content. */
export function isContent(name: string): boolean {
  return /\.(md|yaml)$/.test(name) && !/^[A-Z]+\.md$/.test(name);
}

function readText(folder: string, name: string): string {
  try {
    return fromUtf8(readFileSync(path.join(folder, name)));
  } catch (cause) {
    throw new Error(`content/${name}:1 cannot be read as UTF-8 without a byte order mark`, { cause });
  }
}
