// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { canonicalJson, type Json } from '../shared/base/canonical';
import { compile } from '../shared/content/compile';
import type { ContentFile } from '../shared/content/problem';
import { here, isContent, readContent } from './read';

const NAME = 'virtual:content-pack';
const RESOLVED = `\0${NAME}`;

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
