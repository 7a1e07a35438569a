import { AppError } from '#shared/base/errors';

/** What the system says when there is no room: on the medium, or in what the person is granted of it. */
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** An error of the file system as one of ours: its short name, never the path in its message. */
export function toFileError(thrown: unknown, code: 'file/read' | 'file/write'): AppError {
  if (thrown instanceof AppError) return thrown;
  const name = errno(thrown);
  return new AppError(full.has(name) ? 'file/full' : code, { errno: name }, { cause: thrown });
}

/** `ENOENT` and its like; `unknown` for what is no system error. */
export function errno(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
