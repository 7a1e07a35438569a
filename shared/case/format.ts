/**
 * Whether a file names a later format of the same family than this app reads, such as `valise-case/2` where 1 is known.
 * Told apart from damage, because the answer differs: a newer app opens it.
 */
export function isNewerFormat(value: unknown, family: string, known: number): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value)) return false;
  const [name, version] = String(value.format).split('/');
  return name === family && /^[1-9]\d{0,8}$/.test(version ?? '') && Number(version) > known;
}
