import { plainFileName } from '#shared/ipc/file-name';

// controls, separators, marks that reverse the direction of text, and what takes no room
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A name somebody else gave, as it is shown: what would hide or turn round a part of it stands as a mark. */
export function shownName(name: string): string {
  return name.toWellFormed().replaceAll(unseen, '\uFFFD');
}

/** The name that is offered when a file is saved: its own, made plain on every system. */
export function offeredName(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  return /^[a-z0-9]{1,10}$/.test(ending) ? plainFileName(name.slice(0, dot), ending) : plainFileName(name, 'bin');
}
