import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../errors.ts';

/** Lets so many requests through in a stretch of time, counted in this process; the others are refused with `too-many`. */
export function atMost(limit: number, windowMs: number, countedBy: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    keyGenerator: countedBy,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: false,
    handler: (_request, _response, next) => next(new AppError('too-many')),
  });
}

export function byAddress(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

/** By the address in the body, whether or not anybody has it. */
export function byEmail({ body }: Request): string {
  const email: unknown = (body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : '';
}
