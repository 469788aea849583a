import type { NextFunction, Request, Response } from 'express';
import { toAppError, toProblem } from '../errors.ts';
import type { Log } from '../observe/log.ts';

/** The one place where an error becomes an answer. What nobody foresaw is logged with where it happened. */
export function answerError(log: Log) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const refused = toAppError(error);
    if (refused.code === 'internal') log.error({ request: response.locals.requestId, err: error }, 'failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(refused);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
