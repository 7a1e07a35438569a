// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { canonicalJson, type Json } from '../shared/base/canonical';
import { compile } from '../shared/content/compile';
import type { ContentPack } from '../shared/content/model';
import { here, isContent, readContent } from './read';
import { buildImage } from './search-image';

const PACK = '\0virtual:content-pack';
const INDEX = '\0virtual:content-index';
/** Where a development server has the index. */
const SERVED = '/@content-index.db';

/**
 * Compiles the content folder into `virtual:content-pack`, and its search index into a file of the build that
 * `virtual:content-index` names. Problems stop the build, each with its place.
 */
export function contentPack(folder: string = here): Plugin {
  let isBuild = false;
  let base = '/';
  let image: Uint8Array | undefined;
  // both modules are made of one pack, compiled once
  let pack: ContentPack | undefined;
  const current = () => {
    pack ??= compiled(folder);
    return pack;
  };
  const forget = () => {
    pack = undefined;
  };
  return {
    name: 'content-pack',
    configResolved: (config) => {
      isBuild = config.command === 'build';
      base = config.base;
    },
    buildStart: forget,
    resolveId: (id) => [PACK, INDEX].find((name) => name === `\0${id}`),
    async load(id) {
      if (id === PACK) return toModule(current());
      if (id !== INDEX) return undefined;
      image = await buildImage(current());
      const digest = sha256(image);
      const fileName = `assets/content-index-${digest.slice(0, 8)}.db`;
      if (isBuild) this.emitFile({ type: 'asset', fileName, source: image });
      return constants({ address: isBuild ? base + fileName : SERVED, digest });
    },
    configureServer: (server) => {
      reloadOnEdit(server, folder, forget);
      server.middlewares.use(SERVED, (_request, response) => response.end(image));
    },
  };
}

/** @throws a list of every problem, one a line */
function compiled(folder: string): ContentPack {
  const { pack, problems } = compile(readContent(folder));
  const lines = problems.map(
    ({ file, line, code, details }) => `content/${file}:${line} ${code} ${JSON.stringify(details)}`,
  );
  if (lines.length > 0) throw new Error(`The content does not compile.\n${lines.join('\n')}`);
  return pack;
}

function toModule(pack: ContentPack): string {
  const json = canonicalJson(pack as unknown as Json); // interfaces have no index signature
  return `export const pack = JSON.parse(${JSON.stringify(json)});\n${constants({ digest: sha256(json) })}`;
}

function constants(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function reloadOnEdit(server: ViteDevServer, folder: string, forget: () => void): void {
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (name.startsWith('..') || !isContent(name)) return;
    forget();
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      for (const id of [PACK, INDEX]) {
        const module = moduleGraph.getModuleById(id);
        if (module) moduleGraph.invalidateModule(module);
      }
      hot.send({ type: 'full-reload' });
    }
  });
}
