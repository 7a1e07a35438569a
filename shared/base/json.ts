import { fromUtf8 } from './bytes';
import { AppError } from './errors';

/**
 * The door for JSON from outside. Refuses, before anything walks the value, what `JSON.parse` lets through in silence:
 * duplicate keys (the last would win), prototype keys, numbers that change on the way, nesting that a recursive walk
 * dies of, and more values than anybody needs.
 */
export interface JsonLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
  readonly maxValues: number;
}

export const defaultJsonLimits: JsonLimits = { maxBytes: 8 * 1024 * 1024, maxDepth: 64, maxValues: 500_000 };

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws `input/too-large`, `input/not-utf8`, `input/json`, `input/too-deep`, `input/too-many`, `input/duplicate-key`, `input/forbidden-key`, `input/number` */
export function parseJson(bytes: Uint8Array, limits: JsonLimits = defaultJsonLimits): unknown {
  if (bytes.length > limits.maxBytes) throw new AppError('input/too-large', { size: bytes.length });
  const text = fromUtf8(bytes);
  scan(text, limits);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('input/json', {}, { cause });
  }
}

/** One pass over the tokens, without recursion. Syntax is left to `JSON.parse`. */
function scan(text: string, limits: JsonLimits): void {
  const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\]:,]|[a-zA-Z]+/gs;
  const keys: (Set<string> | undefined)[] = [];
  let values = 0;
  let previous = '';
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const part = match[0];
    if (part === '{' || part === '[') {
      keys.push(part === '{' ? new Set() : undefined);
      if (keys.length > limits.maxDepth) throw new AppError('input/too-deep', { at: match.index });
    } else if (part === '}' || part === ']') keys.pop();
    else if (part[0] === '"' && (previous === '{' || previous === ',') && keys.at(-1))
      checkKey(part, keys.at(-1), match.index);
    else if (/^[-\d]/.test(part)) checkNumber(part, match.index);
    if (part !== ',' && part !== ':' && ++values > limits.maxValues)
      throw new AppError('input/too-many', { at: match.index });
    previous = part;
  }
}

function checkKey(quoted: string, seen: Set<string> | undefined, at: number): void {
  let key: string;
  try {
    key = JSON.parse(quoted) as string;
  } catch (cause) {
    throw new AppError('input/json', { at }, { cause });
  }
  if (forbidden.has(key)) throw new AppError('input/forbidden-key', { at });
  if (seen?.has(key)) throw new AppError('input/duplicate-key', { at });
  seen?.add(key);
}

function checkNumber(text: string, at: number): void {
  const value = Number(text);
  const exact =
    Number.isFinite(value) && !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (!exact) throw new AppError('input/number', { at });
}
