/** Relevance of an id for a query: 3 answers it, 2 helps, 1 touches it. */
export type Relevance = Readonly<Record<string, number>>;

/** How near a list comes to the best order of what is relevant: 1 is the best order, 0 has nothing of it. */
export function ndcg(found: readonly string[], relevant: Relevance, depth = 10): number {
  const best = Object.values(relevant)
    .sort((a, b) => b - a)
    .slice(0, depth);
  return gain(found.slice(0, depth).map((id) => relevant[id] ?? 0)) / gain(best);
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
