import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { AppError } from '../errors.ts';
import { comesFromProgram } from './programs.ts';

/** The origins whose pages may act with a person's cookie: the public address, and the port on this machine. */
export function ownOrigins(publicUrl: string, port: number): ReadonlySet<string> {
  return new Set([new URL(publicUrl).origin, `http://localhost:${port}`]);
}

/** Whether a request names one of our origins. Browsers always do so on an upgrade. */
export function originCheck(origins: ReadonlySet<string>): (request: IncomingMessage) => boolean {
  return ({ headers }) => headers.origin !== undefined && origins.has(headers.origin);
}

/**
 * Refuses writes that a page of somebody else makes in a person's browser. Programs that are no browser send neither
 * header and carry no cookie that they were not given; what comes with a token has lost its cookie already.
 */
export function refuseCrossSite(originAllowed: (request: IncomingMessage) => boolean, address: string) {
  const words = `This came from a page at another address, so it was not carried out. Open ${address} and try again.`;
  return (request: Request, _response: Response, next: NextFunction): void => {
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const own =
      comesFromProgram(request) || (request.headers.origin === undefined ? sameSite(request) : originAllowed(request));
    if (reads || own) next();
    else next(new AppError('not-allowed', 'origin', words));
  };
}

/** What browsers say where they leave the origin out. */
function sameSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
