import path from 'node:path';
import { nameOf, type Rule } from './source';

const LONGEST = 250;
/** A test file is mostly its table of cases. */
const LONGEST_TEST = 400;
/** Tables of words and samples: data in a .ts file. */
const DATA = [/^renderer\/i18n\/[a-z]{2}(-[A-Za-z-]+)?\.ts$/, /^test\/fixtures\//];

/** A module that is longer has a seam. Style sheets are tables. */
export const shortModules: Rule = ({ path: file, text }) => {
  if (file.endsWith('.css')) return [];
  const lines = text.replace(/\n$/, '').split('\n').length;
  const longest = file.startsWith('test/') ? LONGEST_TEST : LONGEST;
  return lines <= longest || DATA.some((pattern) => pattern.test(file)) ? [] : [`${file}: ${lines} lines`];
};

/** Tools that take a configuration or a hook by its default export. */
const TAKEN_BY_DEFAULT = [/^[^/]+\.config\.ts$/, /^scripts\/after-pack\.mjs$/, /\.d\.ts$/];

/** A thing has one name, wherever it is imported. */
export const namedExports: Rule = ({ path: file, nodes }) => {
  if (TAKEN_BY_DEFAULT.some((pattern) => pattern.test(file))) return [];
  const isDefault = nodes.some(
    ({ type, exported }) =>
      type === 'ExportDefaultDeclaration' || (type === 'ExportSpecifier' && nameOf(exported) === 'default'),
  );
  return isDefault ? [`${file}: default export`] : [];
};

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const EXTENSION = /(\.(test|e2e|worker|module|config|cli\.config|vite\.config|d))?\.(ts|tsx|mts|mjs|css)$/;
const EMPTY_NAMES = /(^|-)(utils?|helpers?|manager|service|common|misc)(-|$)/i;

/** What Electron loads before the app with `-r`, which takes no module of the other kind. */
const REQUIRED = 'scripts/hold-start.cjs';

/** kebab-case, PascalCase for a component and its styles; and no name that says nothing. */
export const fileNames: Rule = ({ path: file }) => {
  if (file === REQUIRED) return [];
  const name = path.posix.basename(file);
  const stem = name.replace(EXTENSION, '');
  if (stem === name) return [`${file}: what kind of file is this?`];
  if (EMPTY_NAMES.test(stem)) return [`${file}: the name says nothing`];
  const mayBePascal = /\.(tsx|css)$/.test(name);
  if (KEBAB.test(stem) || (mayBePascal && PASCAL.test(stem))) return [];
  return [`${file}: not ${mayBePascal ? 'PascalCase or kebab-case' : 'kebab-case'}`];
};

/** Work left undone is an issue with a number, and code that does not run is deleted. */
export const honestComments: Rule = ({ path: file, comments }) => {
  const undone = comments.filter((comment) => /\b(TODO|FIXME|XXX|HACK)\b(?!.*#\d)/.test(comment));
  const dead = comments.flatMap((comment) => comment.split('\n')).filter((line) => DEAD_CODE.test(line));
  return [...undone, ...dead].map((comment) => `${file}: ${comment.trim()}`);
};

// an example in a comment is indented further than the comment's own text
const DEAD_CODE = /^( \* | ?)((import|export|const|let|return|await|throw)\b.*;|(if|for|while) \(.*\) ?\{|\}.*;)\s*$/;
