/** The family of formats of a case file, and the one that this app writes. */
export const caseFormat = { family: 'valise-case', current: 3 } as const;

const earlier = ['valise-case/1', 'valise-case/2'];

/**
 * A case of an earlier format in the form of today, before its schema is held against it; anything else as it is.
 * Format 1 had the six facts and the answers, format 2 no listings: the parts that came since are empty, and the journal
 * of a case from format 1 begins now.
 */
export function upgradeCase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('format' in value)) return value;
  return earlier.some((format) => format === value.format) ? { ...value, format: 'valise-case/3' } : value;
}
