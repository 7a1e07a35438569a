import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPack } from './content/plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react(), contentPack()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
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
