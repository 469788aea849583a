import { type Config, readConfig } from '../../server/src/config.ts';

/** The settings of this start. Throws `StartRefused` naming the first wrong one. The demo has a folder of its own. */
export function settingsOf(environment: NodeJS.ProcessEnv, flags: readonly string[]): Config {
  const demo = flags.includes('--demo');
  return readConfig({ ...environment, DATA_DIR: environment.DATA_DIR || (demo ? './data-demo' : './data') }, { demo });
}
