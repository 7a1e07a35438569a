import { z } from '../base/zod';
import { defenceAnswers, positions, proposals, voteRules } from './rules';

/** ISO 3166 alpha-2, as in `FR`: how a State is called in a sheet. */
export const stateCodeSchema = z.string().regex(/^[A-Z]{2}$/);

const contentId = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/);
const most = 60;

/** States with something of each; more than there can be members is refused. */
function byState<T>(value: z.ZodType<T>) {
  return z
    .record(stateCodeSchema, value)
    .refine((entries) => Object.keys(entries).length <= most, { message: `at most ${most} States` });
}

/** A vote as a person expects it, State by State. Everything that follows from it is derived and never stored. */
export const voteSheetSchema = z.strictObject({
  id: z.uuid(),
  title: z.string().max(200).default(''),
  /** What is voted on: a measure or a matter of the content, where it is one of them. */
  measure: contentId.optional(),
  matter: contentId.optional(),
  rule: z.enum(voteRules).default('unanimity-cfsp'),
  proposal: z.enum(proposals).default('unknown'),
  defence: z.enum(defenceAnswers).default('not-known'),
  /** A State that is missing here is not known. */
  positions: byState(z.enum(positions)).default({}),
  /** Populations that the person put in place of the shipped ones. */
  populations: byState(z.int().min(1).max(2_000_000_000)).default({}),
  /** The State that declares vital and stated reasons of national policy, and the reasons as it states them. */
  brake: z.union([stateCodeSchema, z.literal('')]).default(''),
  brakeReason: z.string().max(2000).default(''),
  note: z.string().max(5000).default(''),
  /** The day on which membership and populations are taken. */
  date: z.iso.date(),
});
export type VoteSheet = z.infer<typeof voteSheetSchema>;
