// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { fromUtf8 } from '../shared/base/bytes';
import { canonicalJson, type Json } from '../shared/base/canonical';
import { compile } from '../shared/content/compile';
import type { ContentFile } from '../shared/content/problem';

const NAME = 'virtual:content-pack';
const RESOLVED = `\0${NAME}`;
const here = path.resolve('content');

/** The content files below a folder, in a fixed order; other files are left alone. @throws `input/not-utf8` */
export function readContent(folder: string = here): readonly ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(md|yaml)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => ({ path: name, text: fromUtf8(readFileSync(path.join(folder, name))) }));
}

/** Compiles the content folder into the module `virtual:content-pack`; a problem stops the build with its place. */
export function contentPack(): Plugin {
  return {
    name: 'content-pack',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const files = readContent();
      for (const file of files) this.addWatchFile(path.join(here, file.path));
      const { pack, problems } = compile(files);
      const said = problems.map((p) => `content/${p.file}:${p.line} ${p.code} ${JSON.stringify(p.details)}`);
      if (said.length > 0) throw new Error(`The content does not compile:\n${said.join('\n')}`);
      const json = canonicalJson(pack as unknown as Json); // interfaces have no index signature
      const digest = createHash('sha256').update(json).digest('hex');
      return `export const pack = JSON.parse(${JSON.stringify(json)});\nexport const digest = ${JSON.stringify(digest)};\n`;
    },
  };
}
