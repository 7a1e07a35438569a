import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { stateCodeSchema } from '../voting/sheet';
import { looseDateSchema } from './dated';
import { type Check, checkGrounds, fault } from './known';
import type { Loaded } from './load';

/** What a State is, of several things at once: each is said separately, with its days. */
export const standings = ['member-state', 'candidate', 'nato-ally', 'efta', 'eea-efta'] as const;
export type Standing = (typeof standings)[number];

/** A State by its ISO 3166 alpha-2 code. On a day without membership of the Union it is a third State. */
export const stateSchema = z.strictObject({
  id: stateCodeSchema,
  name: z.string().min(2).max(80),
  /** Its name in French, with its article: what stands before it depends on that. */
  french: z.string().min(2).max(80).optional(),
  /** Its name in its own languages. */
  ownNames: z.array(z.string().min(2).max(80)).max(4).default([]),
  /** Its place in the order of protocol of the Member States. */
  order: z.int().min(1).max(99).optional(),
  standings: z
    .array(z.strictObject({ is: z.enum(standings), from: looseDateSchema.optional(), to: looseDateSchema.optional() }))
    .max(8)
    .default([]),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type State = z.infer<typeof stateSchema>;

/** How many people live in the Member States, as the Council counts them from a day on until the next table. */
export const populationTableSchema = z.strictObject({
  id: z.string().regex(/^p\d{4}$/),
  from: z.iso.date(),
  /** Of which day the figures are, and how exactly they are given. */
  basis: z.string().min(1).max(300),
  figures: z.record(stateCodeSchema, z.int().min(1).max(2_000_000_000)),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type PopulationTable = z.infer<typeof populationTableSchema>;

/** What a State is on a day; none of these makes it a third State in every respect. */
export function standingsOn(state: State, day: string): readonly Standing[] {
  return state.standings
    .filter(
      ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day.slice(0, to.length) <= to),
    )
    .map(({ is }) => is);
}

/** The Member States of a day, in the order of protocol. */
export function memberStatesOn(states: readonly State[], day: string): readonly State[] {
  return states
    .filter((state) => standingsOn(state, day).includes('member-state'))
    .sort((a, b) => (a.order ?? 99) - (b.order ?? 99) || (a.name < b.name ? -1 : 1));
}

/** The table that counts on a day: the last that began; before all of them the first. */
export function populationsOn(tables: readonly PopulationTable[], day: string): PopulationTable | undefined {
  const sorted = [...tables].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.filter(({ from }) => from <= day).at(-1) ?? sorted[0];
}

/** Grounds that exist, periods in their order, a figure for every Member State of the day, and for no other. */
export function checkStates(check: Check, { states, populations }: Loaded): void {
  for (const item of states) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    for (const [at, { from, to }] of item.value.standings.entries())
      if (from !== undefined && to !== undefined && to < from)
        fault(check, { item, path: ['standings', at, 'to'] }, { code: 'content/date', details: { from, to } });
  }
  const all = states.map(({ value }) => value);
  for (const item of populations) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    const members = memberStatesOn(all, item.value.from).map(({ id }) => id);
    const figures = Object.keys(item.value.figures);
    for (const state of members)
      if (!figures.includes(state))
        fault(check, { item, path: ['figures'] }, { code: 'content/missing', details: { state } });
    for (const state of figures)
      if (!members.includes(state))
        fault(check, { item, path: ['figures', state] }, { code: 'content/link', details: { state } });
  }
}
