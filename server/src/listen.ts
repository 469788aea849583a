import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartRefused } from './config.ts';

const patience = 1_000;

/** Opens the port and gives back which one it is. Throws `StartRefused` when somebody else has it. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port)));
    server.listen(port, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Takes no new requests, lets running ones finish for a second, then ends what is left. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}

function refusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new StartRefused(`PORT ${port} is in use already. Set PORT to a free one.`);
  if (error.code === 'EACCES') return new StartRefused(`PORT ${port} may not be opened by this user. Choose another.`);
  return error;
}
