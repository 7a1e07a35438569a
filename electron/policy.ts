import { readFileSync } from 'node:fs';
import { parseJson } from '#shared/base/json';
import { z } from '#shared/base/zod';
import { type OpenMark, openMarks } from '#shared/ipc/contract';
import { isAdministratorsAlone } from './administrators-file';

/**
 * What an institution lets this installation do. The file lies beside the program, where an ordinary user cannot write: whoever can
 * change it can change the program. Without it all is allowed; one that cannot be read, says what is not known, or lies where others
 * than an administrator can write allows nothing.
 */
export interface Policy {
  /** Packages may leave and arrive as codes on a screen, on paper and before a camera. */
  readonly bridge: boolean;
  /** The strictest mark under which a package may leave for anybody to read; `none` where each is to be encrypted. */
  readonly open: OpenMark;
}

const everything: Policy = { bridge: true, open: 'LIMITE' };
const nothing: Policy = { bridge: false, open: 'none' };

const MOST_BYTES = 64 * 1024;

const schema = z.strictObject({
  format: z.literal('valise-policy/1'),
  bridge: z.enum(['allowed', 'refused']).optional(),
  open: z.enum(openMarks).optional(),
});

/** `isTrusted` says whether nobody but an administrator can have written the file. */
export function readPolicy(file: string, isTrusted: (file: string) => boolean = isAdministratorsAlone): Policy {
  const bytes = read(file);
  if (bytes === undefined) return everything;
  try {
    if (bytes.length > MOST_BYTES) throw new Error('too large');
    const { bridge = 'allowed', open = everything.open } = schema.parse(parseJson(bytes));
    return isTrusted(file) ? { bridge: bridge === 'allowed', open } : nothing;
  } catch {
    return nothing; // nobody can know what it meant to forbid
  }
}

/** `undefined` where there is none; one that is there and cannot be read is as good as one that says nothing. */
function read(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (thrown) {
    return Reflect.get(Object(thrown), 'code') === 'ENOENT' ? undefined : new Uint8Array();
  }
}
