import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { AppError } from '../errors.ts';

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
 * header and carry no cookie that they were not given.
 */
export function refuseCrossSite(originAllowed: (request: IncomingMessage) => boolean) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (reads || (request.headers.origin === undefined ? sameSite(request) : originAllowed(request))) next();
    else next(new AppError('not-allowed', 'origin', 'This request came from another site and was not carried out.'));
  };
}

/** What browsers say where they leave the origin out. */
function sameSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
