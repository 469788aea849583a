import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of the loopback that nobody has at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  await once(probe, 'close');
  if (found === null || typeof found === 'string') throw new Error('No port was given.');
  return found.port;
}
