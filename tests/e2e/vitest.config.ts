import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The whole program on a real Electron: one window at a time. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 600_000,
    // A process ends when the system says so: two busy cores take their time.
    expect: { poll: { timeout: 10_000 } },
  },
});
