import { openPlace } from './place.ts';

/** A process of its own that holds a place, to be killed. Says its port, then serves until then. */
const [, , dataDir = '', port = '0'] = process.argv;
const place = await openPlace(dataDir, { port: Number(port) });
process.stdout.write(`${place.port}\n`);
