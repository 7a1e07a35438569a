/** How the Union decides: said of a duty in the matrix and of a measure alike. */
export const votes = [
  'none',
  'instruction',
  'agreement-of-all',
  'unanimity',
  'consensus',
  'qualified-majority',
] as const;
export type Vote = (typeof votes)[number];
