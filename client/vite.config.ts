import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.CASECIRCLE_SERVER ?? '3000';
const target = `http://localhost:${server}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Two copies of yjs corrupt documents, two of react break hooks.
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  server: {
    proxy: {
      '/api': { target },
      '/socket.io': { target, ws: true },
      '/documents': { target, ws: true },
    },
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 700 },
  test: {
    name: 'client',
    root: import.meta.dirname,
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    css: true,
    testTimeout: 20_000,
  },
});
