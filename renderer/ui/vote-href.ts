/** Where the vote on a measure is counted in a case. */
export function voteHref(caseId: string, measureId: string): string {
  return `#/cases/${caseId}/votes/of/${measureId}`;
}
