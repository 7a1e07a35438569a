import { type ImportTarget, importTarget } from './import-target';
import type { Rule } from './source';

/** What the files of a folder may import beyond the folder itself. `node`: modules of Node; `packages`: by name, or any. */
interface Permit {
  readonly folder: RegExp;
  readonly ours: readonly RegExp[];
  readonly packages: readonly string[] | 'any';
  readonly node?: boolean;
}

const REACT = ['react', 'react-dom'];
const CONTRACT = ['zod'];
const I18N = ['i18next', 'react-i18next'];
const EDITOR = ['commands', 'history', 'keymap', 'model', 'schema-list', 'state', 'tables', 'transform', 'view'];
const PURE = [
  '@noble/hashes',
  '@scure/base',
  'age-encryption',
  'diff',
  'fflate',
  'hash-wasm',
  'markdown-it',
  'saxes',
  'yaml',
  'zod',
];

const SQLITE = '@sqlite.org/sqlite-wasm';
/** What the build runs over the content. */
const BUILT = /^content\/(plugin|read|search-image|spelling-files)\.ts$/;

/** The first that fits a path rules. The last line fits nothing we know of: a new folder needs a line of its own. */
const PERMITS: readonly Permit[] = [
  { folder: /^shared\//, ours: [], packages: PURE },
  { folder: /^electron\//, ours: [/^shared\//], packages: ['electron', ...CONTRACT], node: true },
  {
    folder: /^renderer\/ui\//,
    ours: [/^shared\/(base|document)\//, /^renderer\/i18n\//],
    packages: [...REACT, 'lucide-react'],
  },
  { folder: /^renderer\/export\//, ours: [/^shared\/(base|document)\//], packages: ['pdfkit'] },
  {
    folder: /^renderer\/store\//,
    ours: [/^shared\//, /^renderer\/(workers|bridge)\//],
    packages: ['dexie', 'dexie-react-hooks', 'react', 'zustand', ...CONTRACT],
  },
  { folder: /^renderer\/(workers|bridge)\//, ours: [/^shared\//], packages: [...PURE, SQLITE, 'qr'] },
  { folder: /^renderer\/i18n\//, ours: [/^shared\//], packages: [...REACT, ...I18N] },
  {
    folder: /^renderer\/features\/[^/]+\//,
    ours: [/^shared\//, /^renderer\/(ui|store|bridge|workers|export|i18n)\//],
    packages: [
      ...REACT,
      ...I18N,
      ...CONTRACT,
      ...EDITOR.map((part) => `prosemirror-${part}`),
      'lucide-react',
      'qr',
      'wouter',
      'zustand',
    ],
  },
  { folder: /^renderer\//, ours: [/^shared\//, /^renderer\//], packages: 'any' },
  { folder: /^cli\//, ours: [/^shared\//, /^content\/(read|search-image)\/$/], packages: [], node: true },
  {
    folder: BUILT,
    ours: [/^shared\/(base|content|search|spelling)\//, /^content\//],
    packages: ['vite', SQLITE, 'dictionary-en-gb', 'dictionary-fr', 'dictionary-de'],
    node: true,
  },
  { folder: /^scripts\//, ours: [], packages: 'any', node: true },
  { folder: /^test\//, ours: [/./], packages: 'any', node: true },
  {
    folder: /^[^/]+\.config\.ts$/,
    ours: [/^content\/plugin\/$/, /^test\/longest-first\/$/],
    packages: 'any',
    node: true,
  },
];

/** A folder imports only what its line allows. */
export const folderImports: Rule = ({ path, specifiers }) => {
  const permit = PERMITS.find(({ folder }) => folder.test(path));
  if (!permit) return path.endsWith('.css') ? [] : [`${path}: this folder has no line in the table of imports`];
  const own = permit.folder.exec(path)?.[0] ?? '';
  return specifiers
    .filter((specifier) => !isPermitted(importTarget(path, specifier), permit, own))
    .map((specifier) => `${path}: must not import ${specifier}`);
};

function isPermitted(target: ImportTarget, { ours, packages, node = false }: Permit, own: string): boolean {
  if (target.kind === 'node') return node;
  if (target.kind === 'package') return packages === 'any' || packages.includes(target.name);
  const place = `${target.path}/`; // a folder may be named for its index
  return (own.endsWith('/') && place.startsWith(own)) || ours.some((pattern) => pattern.test(place));
}

/**
 * From outside, shared/ is reached by `#shared/…` alone; inside, by relative paths alone.
 * Not so the build plugin: tools bundle it with their configuration, where that name would stay and point to TypeScript.
 */
export const sharedByItsName: Rule = ({ path, specifiers }) => {
  if (path.startsWith('test/') || BUILT.test(path)) return [];
  const wanted = path.startsWith('shared/') ? 'relative' : 'alias';
  return specifiers.flatMap((specifier) => {
    const target = importTarget(path, specifier);
    const isWrong = target.kind === 'ours' && target.path.startsWith('shared/') && target.written !== wanted;
    return isWrong ? [`${path}: ${specifier} must be ${wanted === 'alias' ? '#shared/…' : 'relative'}`] : [];
  });
};

/** What a case file is made of. */
const CASE = ['base', 'document', 'decision', 'voting', 'calendar', 'portfolio'];

/** Left of the arrow what may be imported: the order of the core. */
const LEFT_OF: Readonly<Record<string, readonly string[]>> = {
  base: [],
  document: ['base'],
  matrix: ['base', 'document'],
  'legal-xml': ['base', 'document'],
  decision: ['base', 'document'],
  voting: ['base', 'document'],
  calendar: ['base', 'document'],
  portfolio: ['base', 'document', 'decision'],
  case: CASE,
  drafting: [...CASE, 'case'],
  listing: [...CASE, 'case', 'drafting'],
  consolidation: [...CASE, 'case', 'drafting'],
  wording: [...CASE, 'case', 'drafting', 'listing'],
  content: [...CASE, 'case', 'matrix', 'drafting', 'listing', 'wording'],
  receipt: [...CASE, 'case', 'matrix', 'drafting', 'listing', 'wording', 'content'],
  search: [...CASE, 'case', 'matrix', 'drafting', 'listing', 'wording', 'content'],
  spelling: [...CASE, 'case', 'matrix', 'drafting', 'listing', 'wording', 'content'],
  package: [...CASE, 'case', 'matrix', 'drafting', 'listing', 'wording', 'content', 'receipt'],
  'content-pack': [...CASE, 'case', 'matrix', 'drafting', 'listing', 'wording', 'content', 'search', 'package'],
  envelope: ['base', 'package'],
  trust: ['base', 'document', 'package'],
  'key-file': ['base', 'package'],
  bridge: ['base', 'package'],
  word: [...CASE, 'case', 'drafting', 'package'],
  clearance: [...CASE, 'case', 'drafting', 'package'],
  exchange: [...CASE, 'case', 'matrix', 'drafting', 'listing', 'wording', 'content', 'receipt', 'package'],
  vault: ['base'],
  ipc: ['base'],
};

/** Inside shared/ arrows point left only. */
export const sharedOrder: Rule = ({ path, specifiers }) => {
  const from = /^shared\/([^/]+)\//.exec(path)?.[1];
  if (from === undefined) return [];
  const allowed = LEFT_OF[from];
  if (!allowed) return [`${path}: shared/${from} has no place in the order of the core`];
  return specifiers.flatMap((specifier) => {
    const target = importTarget(path, specifier);
    const to = target.kind === 'ours' ? /^shared\/([^/]+)\//.exec(target.path)?.[1] : undefined;
    if (to === undefined || to === from || allowed.includes(to)) return [];
    return [`${path}: shared/${from} must not import shared/${to}`];
  });
};
