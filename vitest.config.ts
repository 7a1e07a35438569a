import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPack } from './content/plugin';
import { LongestFirst } from './test/longest-first';

/** Tests of the core, the content and the command line: no window, no storage, no state of their own. */
const pure = ['test/shared/**/*.test.ts', 'test/content/**/*.test.ts', 'test/cli/**/*.test.ts'];

/** Journeys that look at the whole machine, or at how fast something is: nothing else runs beside them. */
const alone = ['silence', 'disk-full', 'lock', 'lasting', 'case-lasting', 'at-rest', 'killed', 'killed-import'].map(
  (name) => `test/journeys/${name}.e2e.ts`,
);

/** Left to itself vitest keeps one core free, which is half of a machine with two. */
const everyCore = availableParallelism();

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [contentPack()],
        test: {
          name: 'unit-core',
          include: pure,
          environment: 'node',
          maxWorkers: everyCore,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // these keep nothing between tests: one process reads each module once
          isolate: false,
        },
      },
      {
        plugins: [react(), contentPack()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: pure,
          environment: 'node',
          maxWorkers: everyCore,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.e2e.ts'],
          exclude: alone,
          environment: 'node',
          // where each window has a display of its own, two at a time (scripts/test.mjs)
          fileParallelism: process.platform === 'linux',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys-alone',
          include: alone,
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
