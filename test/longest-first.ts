import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Journeys that take minutes begin first: two lanes then end together, where one would wait for the other. */
const LONGEST = ['scenarios', 'accessibility', 'encrypted', 'clearance'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
