/** The five categories of the toolbox, and what lies outside it: said of a measure and of a matter alike. */
export const categories = ['preventive', 'cooperative', 'stability', 'restrictive', 'support', 'other'] as const;
export type Category = (typeof categories)[number];
