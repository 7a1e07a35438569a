// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { fromUtf8 } from '../shared/base/bytes';
import { canonicalJson, type Json } from '../shared/base/canonical';
import { compile } from '../shared/content/compile';
import type { ContentFile } from '../shared/content/problem';

const NAME = 'virtual:content-pack';
const RESOLVED = `\0${NAME}`;
const here = path.dirname(fileURLToPath(import.meta.url));

/** The content files below a folder, in a fixed order, byte for byte; other files are left alone. */
export function readContent(folder: string = here): readonly ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter(isContent)
    .sort()
    .map((name) => ({ path: name, text: readText(folder, name) }));
}

function isContent(name: string): boolean {
  return /\.(md|yaml)$/.test(name) && name !== 'README.md';
}

function readText(folder: string, name: string): string {
  try {
    return fromUtf8(readFileSync(path.join(folder, name)));
  } catch (cause) {
    throw new Error(`content/${name}:1 cannot be read as UTF-8 without a byte order mark`, { cause });
  }
}

/** Compiles the content folder into the module `virtual:content-pack`; problems stop the build, each with its place. */
export function contentPack(folder: string = here): Plugin {
  return {
    name: 'content-pack',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      return id === RESOLVED ? toModule(readContent(folder)) : undefined;
    },
    configureServer: (server) => reloadOnEdit(server, folder),
  };
}

/** @throws a list of every problem, one a line */
function toModule(files: readonly ContentFile[]): string {
  const { pack, problems } = compile(files);
  const lines = problems.map(
    ({ file, line, code, details }) => `content/${file}:${line} ${code} ${JSON.stringify(details)}`,
  );
  if (lines.length > 0) throw new Error(`The content does not compile.\n${lines.join('\n')}`);
  const json = canonicalJson(pack as unknown as Json); // interfaces have no index signature
  const digest = createHash('sha256').update(json).digest('hex');
  return `export const pack = JSON.parse(${JSON.stringify(json)});\nexport const digest = ${JSON.stringify(digest)};\n`;
}

function reloadOnEdit(server: ViteDevServer, folder: string): void {
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (name.startsWith('..') || !isContent(name)) return;
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      const module = moduleGraph.getModuleById(RESOLVED);
      if (module) moduleGraph.invalidateModule(module);
      hot.send({ type: 'full-reload' });
    }
  });
}
