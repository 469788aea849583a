import { wrongRuntime } from './start/runtime.ts';

/** `pnpm bench <name>`: measures the real thing. What each one does is said where it lies, below `e2e/bench`. */
const benches: Record<string, (flags: readonly string[]) => Promise<{ text: string; ok: boolean }>> = {
  coach: async (flags) => (await import('../e2e/bench/coach.ts')).benchCoach(flags),
  documents: async (flags) => (await import('../e2e/bench/documents.ts')).benchDocuments(flags),
  durability: async (flags) => (await import('../e2e/bench/durability.ts')).benchDurability(flags),
  rotation: async (flags) => (await import('../e2e/bench/rotation.ts')).benchRotation(flags),
  typing: async () => (await import('../e2e/bench/typing.ts')).benchTyping(),
  room: async (flags) => (await import('../e2e/bench/room.ts')).benchRoom(flags),
};

// Servers under test end with us.
process.setMaxListeners(200);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

try {
  const wrong = wrongRuntime();
  if (wrong) throw new Error(wrong);
  const [name = '', ...flags] = process.argv.slice(2);
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!bench) throw new Error(`Say which: pnpm bench ${Object.keys(benches).join(' | ')}`);
  const { text, ok } = await bench(flags);
  console.log(text);
  process.exit(ok ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
