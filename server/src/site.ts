import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type Router } from 'express';
import type { DemoPeople } from './accounts/demo.ts';
import type { Examiner } from './coach/examiner.ts';
import type { Config } from './config.ts';
import type { Documents } from './documents/plane.ts';
import { answerError } from './http/answer-error.ts';
import { api } from './http/api.ts';
import { calendar } from './http/calendar.ts';
import { client } from './http/client.ts';
import { demo } from './http/demo.ts';
import { home } from './http/home.ts';
import type { HttpParts } from './http/parts.ts';
import { withPrograms } from './http/programs.ts';
import { quietExit } from './http/quiet-exit.ts';
import { returning } from './http/returning.ts';
import { secondReadings } from './http/second-readings.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sharing } from './http/sharing.ts';
import type { GiveCommand } from './live/writer.ts';
import { accessLog } from './observe/access-log.ts';

export type SiteParts = {
  parts: HttpParts;
  /** Only in the demo. */
  people: DemoPeople | undefined;
  originAllowed: (request: IncomingMessage) => boolean;
  address: string;
  giveCommand: GiveCommand;
  documents: Pick<Documents, 'edit' | 'read' | 'recheck'>;
  examine: Examiner['examine'];
};

/** Everything that is answered over plain HTTP: the API, the built client, and whether we are well. */
export function site(config: Pick<Config, 'trustedProxies'>, given: SiteParts): RequestListener {
  const { parts, address } = given;
  const app = express();
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.use(accessLog(parts.log));
  app.use(securityHeaders(address));
  app.get('/healthz', async (_request, response) => {
    await parts.stores.installation.read('openSignUp');
    response.set('cache-control', 'no-store').json({ status: 'ok' });
  });
  app.use('/api', apiOf(given));
  app.use(client());
  app.use(answerError(parts.log));
  return app;
}

/** The API with the routers of every plane. Programs are known here, and nowhere else. */
export function apiOf({
  people,
  originAllowed,
  address,
  giveCommand,
  documents,
  examine,
  ...given
}: SiteParts): Router {
  const parts = { ...given.parts, personOf: withPrograms(given.parts.personOf) };
  const { database } = parts;
  const live = { ...parts, documents, giveCommand, examine };
  const planes = [
    home(live),
    sharing(live),
    returning(live),
    quietExit(live),
    secondReadings(live),
    calendar(parts, database, address),
  ];
  const others = [...planes, ...(people ? [demo(people)] : [])];
  return api(parts, { originAllowed, address }, others);
}
