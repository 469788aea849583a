import type { z } from 'zod';
import type { TokenScope } from '../tokens.ts';

/**
 * Who may ask: anybody, a person with a session, or also a program with a token that has all of these scopes. Whatever is
 * said of nobody here is refused to programs.
 */
export type Access = 'open' | 'session only' | readonly [TokenScope, ...TokenScope[]];

/** One route of the HTTP API, as it is documented and as programs are let in. `path` is below `/api`, with `:names`. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  summary: string;
  access: Access;
  /** Of the answer when all went well. */
  status: 200 | 201 | 204 | 303;
  body?: z.ZodType;
  query?: z.ZodObject;
  /** Missing where the answer carries nothing, or is no JSON. */
  answer?: z.ZodType;
  /** What comes back where it is no JSON. */
  media?: string;
};

export type Resource = { name: string; about: string; endpoints: readonly Endpoint[] };
