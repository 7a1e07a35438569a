import type { ErrorCode } from '../base/errors';
import { type Level, levels } from './model';
import type { Mode } from './names';

type Grades = Readonly<Record<Mode, Level>>;

/** The one table from code to level. What is not in it is invalid. */
const grades: Readonly<Partial<Record<ErrorCode, Grades>>> = {
  // nobody can know: no anchor, no list, no timestamp
  'package/certificate-untrusted': { strict: 'unknown', foreign: 'unknown' },
  'package/revocation-unknown': { strict: 'unknown', foreign: 'unknown' },
  'package/certificate-expired': { strict: 'unknown', foreign: 'unknown' }, // at the claimed time too: invalid, see judgeSignature
  'package/form-not-checked': { strict: 'unknown', foreign: 'unknown' },
  // known, and a person can weigh it
  'package/revocation-stale': { strict: 'warning', foreign: 'warning' },
  'package/clock-behind': { strict: 'warning', foreign: 'warning' },
  'package/legacy-rsa': { strict: 'warning', foreign: 'warning' },
  'package/signature-parallel': { strict: 'warning', foreign: 'warning' },
  'package/clearance-open': { strict: 'warning', foreign: 'warning' }, // only where the reader was asked to clear, see policy
  'package/replay': { strict: 'warning', foreign: 'warning' },
  'package/sequence-gap': { strict: 'warning', foreign: 'warning' },
  'package/sequence-reused': { strict: 'warning', foreign: 'warning' },
  // habits of other tools: tolerated where they are noted, never where they stop the reading
  'package/mimetype': { strict: 'invalid', foreign: 'warning' },
  'package/zip-trailing': { strict: 'invalid', foreign: 'warning' },
  'package/zip-directory': { strict: 'invalid', foreign: 'warning' },
  'package/name-invalid': { strict: 'invalid', foreign: 'warning' },
  'package/meta-unexpected': { strict: 'invalid', foreign: 'warning' },
  'package/file-unsigned': { strict: 'invalid', foreign: 'warning' },
  'package/signature-format': { strict: 'invalid', foreign: 'warning' },
  'package/key-weak': { strict: 'invalid', foreign: 'warning' },
};

/** Level of one code. A code that stopped the verification is judged as in a package of our own: strictly. */
export function levelOf(code: ErrorCode, mode: Mode): Level {
  return grades[code]?.[mode] ?? 'invalid';
}

/** The worst of all; nothing found is valid. */
export function worstLevel(found: readonly Level[]): Level {
  return found.reduce<Level>(
    (worst, level) => (levels.indexOf(level) > levels.indexOf(worst) ? level : worst),
    'valid',
  );
}
