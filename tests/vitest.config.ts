import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // Slow machines are not wrong: only a test that hangs is.
    testTimeout: 120_000,
  },
});
