import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPack } from './content/plugin';

/** Tests of the core, the content and the command line: no window, no storage, no state of their own. */
const pure = ['test/shared/**/*.test.ts', 'test/content/**/*.test.ts', 'test/cli/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [contentPack()],
        test: {
          name: 'unit-core',
          include: pure,
          environment: 'node',
          testTimeout: 20_000,
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
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.e2e.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
