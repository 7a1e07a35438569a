import { AppError } from '../base/errors';
import type { Draft, Template } from './model';
import { type Override, overrideSchema } from './review-model';

/**
 * The draft with a gate passed although it is not met. It blocks signing no longer; the writing it never did.
 * @throws `template/gate` for a gate that the template does not have, `input/schema` without a reason or a name
 */
export function withOverride(template: Template, draft: Draft, given: Override & { readonly gate: string }): Draft {
  const { gate, at } = given;
  if (!template.gates.some(({ id }) => id === gate)) throw new AppError('template/gate', { template: template.id });
  const override = overrideSchema.safeParse({ reason: given.reason.trim(), name: given.name.trim(), at });
  if (!override.success) throw new AppError('input/schema', { at: String(override.error.issues[0]?.path[0] ?? '') });
  return { ...draft, overrides: { ...draft.overrides, [gate]: override.data } };
}

/** The draft with a gate in force again. */
export function withoutOverride(draft: Draft, gate: string): Draft {
  const { [gate]: _, ...overrides } = draft.overrides;
  return { ...draft, overrides };
}
