// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { canonicalJson, type Json } from '../shared/base/canonical';
import { compile } from '../shared/content/compile';
import type { ContentPack } from '../shared/content/model';
import { here, isContent, readContent } from './read';
import { buildImage } from './search-image';
import { spellingFiles } from './spelling-files';

const PACK = '\0virtual:content-pack';
const INDEX = '\0virtual:content-index';
const SPELLING = '\0virtual:spelling';
const MODULES = [PACK, INDEX, SPELLING];
/** Where a development server has what a build writes into files. */
const SERVED = '/@content/';

/**
 * Compiles the content folder into `virtual:content-pack`. Its search index and the dictionaries become files of the build
 * that `virtual:content-index` and `virtual:spelling` name. Problems stop the build, each with its place.
 */
export function contentPack(folder: string = here): Plugin {
  let isBuild = false;
  let base = '/';
  const served = new Map<string, Uint8Array>();
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
    resolveId: (id) => MODULES.find((name) => name === `\0${id}`),
    async load(id) {
      if (id === PACK) return toModule(current());
      const keep = (name: string, ending: string, source: Uint8Array): BuiltFile => {
        const digest = sha256(source);
        const fileName = `assets/${name}-${digest.slice(0, 8)}.${ending}`;
        if (isBuild) this.emitFile({ type: 'asset', fileName, source });
        else served.set(fileName, source);
        return { address: (isBuild ? base : SERVED) + fileName, digest };
      };
      if (id === INDEX) return constants({ ...keep('content-index', 'db', await buildImage(current())) });
      if (id === SPELLING) return spellingModule(await spellingFiles(current()), keep);
      return undefined;
    },
    configureServer: (server) => {
      reloadOnEdit(server, folder, forget);
      server.middlewares.use(SERVED, (request, response) => response.end(served.get((request.url ?? '').slice(1))));
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

/** A file of the build: where it stands, and its SHA-256 in hex. */
interface BuiltFile {
  readonly address: string;
  readonly digest: string;
}

type Keep = (name: string, ending: string, source: Uint8Array) => BuiltFile;

function spellingModule(files: Awaited<ReturnType<typeof spellingFiles>>, keep: Keep): string {
  const languages = Object.entries(files).map(([language, { aff, dic, words, licence }]) => {
    const name = `spelling-${language}`;
    return [language, { aff: keep(name, 'aff', aff), dic: keep(name, 'dic', dic), words, licence }];
  });
  return `export const spelling = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(languages)))});\n`;
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
      for (const id of MODULES) {
        const module = moduleGraph.getModuleById(id);
        if (module) moduleGraph.invalidateModule(module);
      }
      hot.send({ type: 'full-reload' });
    }
  });
}
