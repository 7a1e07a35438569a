/*
 * The values of PDF (ISO 32000-1 §7.3) as far as the dictionary of a picture needs them. Strings are passed over: nothing that is asked
 * for is one.
 */

/** A name with its slash, a number, a word, or a reference (`12 0 R`) as it is written; or what holds others. */
export type PdfValue = string | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const MOST_DEPTH = 12;

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const TOKEN = /<<|>>|[[\]]|<[0-9A-Fa-f\0\t\n\f\r ]*>|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\//y;

/** The value that a text begins with, and where it ends; `undefined` for what is none, is cut off, or goes too deep. */
export function readPdfValue(text: string): { readonly value: PdfValue; readonly end: number } | undefined {
  const state: State = { text, at: 0 };
  const value = nextValue(state, nextToken(state), 0);
  return value === undefined ? undefined : { value, end: state.at };
}

interface State {
  readonly text: string;
  at: number;
}

function nextValue(state: State, token: string | undefined, depth: number): PdfValue | undefined {
  if (token === undefined || token === '>>' || token === ']' || depth > MOST_DEPTH) return undefined;
  if (token === '[') return valuesUntil(state, ']', depth);
  if (token !== '<<') return token;
  const values = valuesUntil(state, '>>', depth);
  return values && toDictionary(values);
}

function valuesUntil(state: State, end: string, depth: number): readonly PdfValue[] | undefined {
  const values: PdfValue[] = [];
  for (;;) {
    const token = nextToken(state);
    if (token === end) return values;
    if (token === 'R') values.push([...values.splice(-2), 'R'].join(' '));
    else {
      const value = nextValue(state, token, depth + 1);
      if (value === undefined) return undefined;
      values.push(value);
    }
  }
}

function toDictionary(values: readonly PdfValue[]): PdfDictionary | undefined {
  const dictionary = new Map<string, PdfValue>();
  for (let at = 0; at < values.length; at += 2) {
    const [key, value] = [values[at], values[at + 1]];
    if (typeof key !== 'string' || !key.startsWith('/') || value === undefined) return undefined;
    dictionary.set(key, value);
  }
  return dictionary;
}

/** A string in brackets is one token that says nothing. */
function nextToken(state: State): string | undefined {
  SPACE.lastIndex = state.at;
  state.at += SPACE.exec(state.text)?.[0].length ?? 0;
  if (state.text[state.at] === '(') return passString(state) ? '()' : undefined;
  TOKEN.lastIndex = state.at;
  const token = TOKEN.exec(state.text)?.[0];
  state.at += token?.length ?? 0;
  return token;
}

/** §7.3.4.2: brackets stand in pairs, or behind a backslash. */
function passString(state: State): boolean {
  for (let open = 0; state.at < state.text.length; state.at++) {
    const sign = state.text[state.at];
    if (sign === '\\') state.at += 1;
    else if (sign === '(') open += 1;
    else if (sign === ')') open -= 1;
    if (open === 0 && sign === ')') {
      state.at += 1;
      return true;
    }
  }
  return false;
}
