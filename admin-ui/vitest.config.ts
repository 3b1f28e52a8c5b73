import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'style-text',
      enforce: 'pre',
      load(id: string) {
        return id.endsWith('.shadow.css') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined;
      },
    },
  ],
  test: {
    environment: 'happy-dom',
    include: ['src/main/frontend/**/*.test.ts'],
    setupFiles: ['src/test/frontend/patience.ts'],
    testTimeout: 60000,
    restoreMocks: true,
  },
});
