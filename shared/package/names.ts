import { AppError } from '../base/errors';
import { packageLimits } from './limits';

/**
 * Entry names. Promise: a name that passes is one relative path on every system, and two names that pass are two files
 * on every system once `nameKey` tells them apart. Nothing is repaired: a name is taken as it is or refused.
 */

/** Own packages are held to every rule; containers of other tools are read in the lenient, read-only form. */
export type Mode = 'strict' | 'foreign';

const segment = /^[a-z0-9][a-z0-9._-]*$/;
const metaName = /^META-INF\/[A-Za-z0-9][A-Za-z0-9._-]*$/;
// what Windows opens as a device, with any ending
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// controls, bidirectional and invisible marks, characters no Windows name can hold
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]/u;
const looseLimits = { length: 240, segments: 16 };

/** @throws `package/name-traversal`, `package/name-invalid` */
export function assertName(name: string, mode: Mode): void {
  if (isTraversal(name)) throw new AppError('package/name-traversal', { place: name });
  const isSafe = mode === 'strict' ? isPlainName(name) : isLooseName(name);
  if (!isSafe) throw new AppError('package/name-invalid', { place: name });
}

/** True for names in the alphabet this app writes. */
export function isPlainName(name: string): boolean {
  if (name.length > packageLimits.maxNameLength) return false;
  if (metaName.test(name)) return true;
  const segments = name.split('/');
  return (
    segments.length <= packageLimits.maxNameSegments && segments.every((part) => segment.test(part) && isFree(part))
  );
}

/** Equal keys mean: one file on some system. Compatibility forms and case are folded. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function isLooseName(name: string): boolean {
  const segments = name.split('/');
  return (
    name.length <= looseLimits.length &&
    segments.length <= looseLimits.segments &&
    name.isWellFormed() &&
    name === name.normalize('NFC') &&
    !unprintable.test(name) &&
    segments.every((part) => part !== '' && part === part.trim() && isFree(part))
  );
}

function isTraversal(name: string): boolean {
  if (/^[/\\]|^[A-Za-z]:|\\/.test(name)) return true;
  return name.split('/').some((part) => part === '.' || part === '..');
}

function isFree(part: string): boolean {
  return !part.endsWith('.') && !device.test(part);
}
