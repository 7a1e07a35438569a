import { builtinModules } from 'node:module';
import path from 'node:path';

export type ImportTarget =
  /** A file of ours, by its path from the root; `written` says how it was reached. */
  | { readonly kind: 'ours'; readonly path: string; readonly written: 'relative' | 'alias' }
  /** A module of Node, without `node:`. */
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

/** What an import names, seen from the file it stands in. Bundler suffixes (`?worker`) do not change the target. */
export function importTarget(from: string, specifier: string): ImportTarget {
  const [plain = specifier] = specifier.split('?');
  if (plain.startsWith('.'))
    return { kind: 'ours', path: path.posix.join(path.posix.dirname(from), plain), written: 'relative' };
  if (plain.startsWith('#shared/')) return { kind: 'ours', path: plain.slice(1), written: 'alias' };
  const bare = plain.replace(/^node:/, '');
  if (plain.startsWith('node:') || builtinModules.includes(bare)) return { kind: 'node', name: bare };
  const parts = plain.split('/');
  return { kind: 'package', name: parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/') };
}
