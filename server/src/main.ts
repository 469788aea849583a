import { parseArgs } from 'node:util';
import { type RunningServer, startServer } from './app.ts';
import { readConfig, StartRefused } from './config.ts';

export { startServer };

const patience = 4_500;

// Whatever this process writes is for its own account alone. Here, before anything opens a file, and for
// scripts/start.ts too, which starts the server through this module.
process.umask(0o077);

/** `node server/src/main.ts [--demo]`: serves until it is told to stop. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  const server = await startServer(readConfig(process.env, values));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server));
  process.stdout.write(`Casecircle is ready at ${server.address}\n`);
}

async function stop(server: RunningServer): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  setTimeout(() => process.exit(1), patience).unref();
  await server.stop();
  process.exit(0);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof StartRefused ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
