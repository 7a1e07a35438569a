import { type CaseFile, caseSchema, type Fact, factKeys, type Marking } from './model';

export interface NewCase {
  readonly id: string;
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
  readonly title: string;
  readonly marking: Marking;
  readonly sample?: boolean;
}

/** An empty case: all six facts open, no tree answered. */
export function newCase({ id, now, title, marking, sample = false }: NewCase): CaseFile {
  return caseSchema.parse({
    format: 'valise-case/3',
    id,
    title,
    createdAt: new Date(now).toISOString(),
    marking,
    sample,
    facts: Object.fromEntries(factKeys.map((key) => [key, openFact])),
    trees: {},
  });
}

const openFact: Fact = { status: 'open', text: '', source: '', sourceDate: '' };
