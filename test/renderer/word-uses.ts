import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where a screen asks for words: a key, or for one made at run time the part before its first gap. */
export interface WordUse {
  readonly file: string;
  readonly key: string;
  readonly isPrefix: boolean;
  /** Whether it stands in a call of `t(…)`, and not in a list from which it is handed on. */
  readonly isCall: boolean;
  /** The values handed over by name; `undefined` where they cannot be read from the source. */
  readonly values: readonly string[] | undefined;
}

const folder = path.join(import.meta.dirname, '../../renderer');

/** Every source file of the renderer but the words themselves. */
export function sources(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(path.join('i18n', 'en')))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
}

/** Every call of `t(…)`, and every text that looks like a key and is handed on. */
export function wordUses(groups: readonly string[]): readonly WordUse[] {
  const inGroup = groups.join('|');
  const key = new RegExp(`(\\bt\\(\\s*)?(['\`])((?:${inGroup})\\.[\\w.-]*)(\\$\\{)?`, 'g');
  return sources().flatMap(({ file, text }) =>
    [...text.matchAll(key)].map(({ 0: whole, 1: call, 2: quote = '', 3: found = '', 4: gap, index }) => ({
      file,
      key: found,
      isPrefix: gap !== undefined,
      isCall: call !== undefined,
      values: call && gap === undefined ? valuesAfter(text.slice(index + whole.length), quote) : undefined,
    })),
  );
}

/** The names in the options that follow the end of a key: `', { count, place: 1 })`. */
function valuesAfter(text: string, quote: string): readonly string[] | undefined {
  const rest = text.slice(text.indexOf(quote) + 1).trimStart();
  if (!rest.startsWith(',')) return [];
  const options = rest.slice(1).trimStart();
  if (!options.startsWith('{')) return undefined;
  const parts = topLevelParts(options);
  return parts.some((part) => part.startsWith('...')) ? undefined : parts.map((part) => /^\w+/.exec(part)?.[0] ?? '');
}

/** The parts of an object literal between its own commas. */
function topLevelParts(literal: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const mark of literal) {
    if ('{([`'.includes(mark) && !(mark === '`' && depth > 1)) depth += 1;
    else if ('})]'.includes(mark) || (mark === '`' && depth > 1)) depth -= 1;
    if (depth === 0) break;
    if (mark === ',' && depth === 1) parts.push('');
    else parts[parts.length - 1] += mark;
  }
  return parts.map((part) => part.replace(/^\{/, '').trim()).filter(Boolean);
}
