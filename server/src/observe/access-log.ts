import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Log } from './log.ts';

/**
 * One line for each answered request. The pattern of the route is logged, never the path: paths carry tokens. What a route
 * marks as quiet leaves no line: that it was used at all is nobody's business.
 */
export function accessLog(log: Log) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    response.locals.requestId = randomUUID();
    response.on('finish', () => {
      if (response.locals.quiet === true) return;
      const line = {
        request: response.locals.requestId,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      };
      if (response.statusCode >= 500) log.error(line, 'answered');
      else if (request.originalUrl.startsWith('/api/')) log.info(line, 'answered');
      else log.debug(line, 'answered');
    });
    next();
  };
}

function routeOf(request: Request): string {
  const pattern: unknown = request.route?.path;
  if (typeof pattern === 'string') return pattern;
  return request.originalUrl.startsWith('/api/') ? 'unknown' : 'client';
}
