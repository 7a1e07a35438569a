import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { type TemplateKind, templateKinds } from './kinds';

/** The way a kind of paper takes before it may leave: who is asked, for what, in which order. Data of the content. */
const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** What a step does. A consultation binds nobody; the others answer by a signature over the exact text. */
export const stepActs = ['consult', 'clear', 'sign-off', 'decide'] as const;
export type StepAct = (typeof stepActs)[number];

export const routePolicies = ['draft-shared', 'draft-cleared', 'draft-cleared-2'] as const;
export type RoutePolicy = (typeof routePolicies)[number];

export const routeStepSchema = z.strictObject({
  id,
  title: z.string().min(1).max(120),
  who: z.string().min(1).max(120),
  does: z.enum(stepActs),
  /** How long it usually takes, where a source or our judgement says so. */
  usual: z.strictObject({ n: z.int().min(1).max(99), unit: z.enum(['hours', 'days', 'weeks']) }).optional(),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type RouteStep = z.infer<typeof routeStepSchema>;

export const routeSchema = z.strictObject({
  id,
  title: z.string().min(1).max(120),
  text: z.string().min(1).max(600),
  kinds: z.array(z.enum(templateKinds)).min(1).max(20),
  /** The policy that the signatures of the package are to meet, unless the drafter chooses a stricter one. */
  policy: z.enum(routePolicies),
  /** Whether the one who drafted it may not clear it. */
  fourEyes: z.boolean(),
  steps: z.array(routeStepSchema).min(1).max(20),
});
export type Route = z.infer<typeof routeSchema>;

/** The route of a kind of paper. */
export function routeOf(routes: readonly Route[], kind: TemplateKind): Route | undefined {
  return routes.find(({ kinds }) => kinds.includes(kind));
}
