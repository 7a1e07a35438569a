/** The family of formats of a case file, and the one that this app writes. */
export const caseFormat = { family: 'valise-case', current: 2 } as const;

/**
 * A case of an earlier format in the form of today, before its schema is held against it; anything else as it is.
 * Format 1 had the six facts and the answers: the parts that came since are empty, and its journal begins now.
 */
export function upgradeCase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('format' in value)) return value;
  return value.format === 'valise-case/1' ? { ...value, format: 'valise-case/2' } : value;
}
