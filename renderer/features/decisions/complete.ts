import type { Answer, TreeNode } from '#shared/decision/model';
import type { Pending } from './use-case-questions';

/** What an answer still lacks before it can be given. */
export type Lack = 'choice' | 'items' | 'reason' | 'author' | 'authority';

/** A fact may stand alone; an assessment has author and reason; a political choice has its authority. Unknown needs nothing. */
export function lacks(node: TreeNode, given: Pending): readonly Lack[] {
  const choice = node.answers.find((one) => one.id === given.choice);
  if (!choice) return ['choice'];
  if (choice.id === 'unknown') return [];
  const missing: Lack[] = [];
  if (choice.items && (given.items?.length ?? 0) < (node.items?.min ?? 1)) missing.push('items');
  if (node.kind === 'assessment' && !given.reason?.trim()) missing.push('reason');
  if (node.kind === 'assessment' && !given.author?.trim()) missing.push('author');
  if (node.kind === 'choice' && !given.source?.trim()) missing.push('authority');
  return missing;
}

/** The answer to keep: only what belongs to the choice. */
export function toAnswer(node: TreeNode, given: Pending, now: number): Answer {
  const choice = node.answers.find((one) => one.id === given.choice);
  const { items, reason, author, confidence, source } = given;
  return {
    choice: given.choice ?? 'unknown',
    ...(choice?.items && items ? { items } : {}),
    ...(reason ? { reason } : {}),
    ...(author ? { author } : {}),
    ...(confidence ? { confidence } : node.kind === 'assessment' ? { confidence: 'moderate' as const } : {}),
    ...(source ? { source } : {}),
    at: new Date(now).toISOString(),
  };
}
