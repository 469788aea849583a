import { readConfig } from '../server/src/config.ts';
import { wrongRuntime } from './start/runtime.ts';
import { rotateVault } from './vault/rotate-vault.ts';

/** `pnpm vault rotate`: gives the installation a new vault key, also while the server runs. */
try {
  const wrong = wrongRuntime();
  if (wrong) throw new Error(wrong);
  if (process.argv[2] !== 'rotate') throw new Error('Say what to do: npx pnpm@10 vault rotate');
  console.log(await rotateVault(readConfig(process.env, { demo: false })));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
