import type { z } from 'zod';
import { RequestRefused, refusedBy, unreachableServer } from './problem.ts';

type Wish = { method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'; body?: unknown };

/**
 * One call of the API. Answers what `shape` reads from the body; throws `RequestRefused` for everything else: a
 * refusal, no answer, or an answer that is not what the protocol says.
 */
export async function request<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  wish: Wish = {},
): Promise<z.infer<Shape>> {
  const response = await send(path, wish);
  const body = await bodyOf(response);
  if (!response.ok) throw refusedBy(body);
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new RequestRefused('internal', 'The server answered something this page cannot read.');
  return parsed.data;
}

/** A call whose answer carries nothing to read. */
export async function requestNothing(path: string, wish: Wish): Promise<void> {
  const response = await send(path, wish);
  if (!response.ok) throw refusedBy(await bodyOf(response));
}

async function send(path: string, { method = 'GET', body }: Wish): Promise<Response> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(path, { method, headers, credentials: 'same-origin', ...content });
  } catch {
    throw unreachableServer();
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
