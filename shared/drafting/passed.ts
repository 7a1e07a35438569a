import { parseJson } from '../base/json';
import { z } from '../base/zod';

/** A step of the route that was passed without a second pair of eyes, as the provenance of a package says it. */
export interface PassedStep {
  /** Id of the step. */
  readonly step: string;
  readonly title: string;
  readonly name: string;
  readonly reason: string;
  /** Instant in ISO 8601. */
  readonly at: string;
}

/** What somebody let pass in a name of theirs: a gate that is not met, or a step that nobody else cleared. */
export interface Passed {
  readonly kind: 'gate' | 'step';
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly reason: string;
  readonly at: string;
}

const told = {
  title: z.string().max(500),
  name: z.string().max(500),
  reason: z.string().max(5000),
  at: z.string().max(40),
};
/** The two lists alone: the rest of a provenance is for other readers. Packages made before have no list of steps. */
const listsSchema = z.looseObject({
  format: z.literal('valise-provenance/1'),
  overrides: z.array(z.looseObject({ gate: z.string().max(60), ...told })).max(100),
  clearance: z
    .array(z.looseObject({ step: z.string().max(60), ...told }))
    .max(100)
    .default([]),
});

/** From the bytes of `provenance.json`; `undefined` where they are no provenance that can be read. */
export function readPassed(bytes: Uint8Array): readonly Passed[] | undefined {
  try {
    const { overrides, clearance } = listsSchema.parse(parseJson(bytes));
    const plain = ({ title, name, reason, at }: Omit<Passed, 'kind' | 'id'>) => ({ title, name, reason, at });
    return [
      ...overrides.map((one): Passed => ({ kind: 'gate', id: one.gate, ...plain(one) })),
      ...clearance.map((one): Passed => ({ kind: 'step', id: one.step, ...plain(one) })),
    ];
  } catch {
    // a stranger's file: whatever is wrong with it, nothing can be told from it
    return undefined;
  }
}
