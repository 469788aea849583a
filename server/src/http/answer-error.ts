import type { NextFunction, Request, Response } from 'express';
import { AppError, toAppError, toProblem } from '../errors.ts';
import type { Log } from '../observe/log.ts';
import { isStoreFailure } from '../storage/store-failure.ts';

const notSaved = 'This could not be saved just now. What you typed is still here; wait a moment and try again.';

/**
 * The one place where an error becomes an answer. What nobody foresaw, and what the store could not do, is logged with
 * where it happened.
 */
export function answerError(log: Log) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    const refused =
      writes && isStoreFailure(error) ? new AppError('not-saved', undefined, notSaved) : toAppError(error);
    if (refused.code === 'internal' || refused.code === 'not-saved')
      log.error({ request: response.locals.requestId, err: error }, 'failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(refused);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
