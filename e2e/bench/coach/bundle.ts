import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { peerFolder } from './finders.ts';

const root = join(import.meta.dirname, '../../..');

type Vite = { build: (options: object) => Promise<Built | Built[]> };
type Built = { output: { code?: string }[] };

const entries: Readonly<Record<string, { from: string; code: string }>> = {
  coach: {
    from: join(root, 'shared/src/coach'),
    code: "import { findIdentifiers } from './find-identifiers.ts'; globalThis.find = findIdentifiers;",
  },
  compromise: { from: peerFolder, code: "import nlp from 'compromise'; globalThis.find = nlp;" },
  'redact-pii': {
    from: peerFolder,
    code: "import { SyncRedactor } from 'redact-pii'; globalThis.find = SyncRedactor;",
  },
  openredaction: {
    from: peerFolder,
    code: "import { OpenRedaction } from '@openredaction/core'; globalThis.find = OpenRedaction;",
  },
};

/** What a browser loads for each finder: bundled and minified as the client is, gzipped, in bytes; undefined where it cannot be bundled. */
export async function bundleSize(name: string): Promise<number | undefined> {
  const entry = entries[name];
  if (!entry) return undefined;
  const { build } = createRequire(join(root, 'client/package.json'))('vite') as Vite;
  const id = join(entry.from, 'bench-entry.js');
  const given = {
    name: 'entry',
    resolveId: (asked: string) => (asked === id ? id : undefined),
    load: (asked: string) => (asked === id ? entry.code : undefined),
  };
  try {
    const built = await build({
      root: entry.from,
      configFile: false,
      logLevel: 'silent',
      plugins: [given],
      build: { write: false, target: 'es2023', minify: true, rollupOptions: { input: id } },
    });
    const chunks = [built].flat().flatMap(({ output }) => output);
    return chunks.reduce((sum, { code }) => sum + (code ? gzipSync(code, { level: 9 }).length : 0), 0);
  } catch {
    return undefined;
  }
}
