import { type Problem, refusalStatus, refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { vi } from 'vitest';

type Answers = Record<string, unknown>;
export type Asked = { method: string; path: string; body: unknown };

/**
 * Stands for the server at the network's edge: `{ 'GET /api/me': account }`. A value is the body of a 200; what
 * `refusing` made is a problem document; a function is asked anew each time. Whatever is not named is not found.
 */
export function answering(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, wish: RequestInit = {}) => {
    const method = wish.method ?? 'GET';
    const body: unknown = wish.body ? JSON.parse(String(wish.body)) : undefined;
    asked.push({ method, path, body });
    const answer = answers[`${method} ${path}`] ?? refusing('not-found');
    return responseOf(await (typeof answer === 'function' ? answer(body) : answer));
  });
  return asked;
}

/** A refusal as the server words it. */
export function refusing(code: Problem['code'], about?: string, detail = refusalWords[code]): Problem {
  return { type: code, title: code, status: refusalStatus[code], detail, code, ...(about ? { about } : {}) };
}

function responseOf(answer: unknown): Response {
  if (answer === null) return new Response(null, { status: 204 });
  const refused = typeof answer === 'object' && 'code' in (answer as object) && 'status' in (answer as object);
  return Response.json(answer, { status: refused ? (answer as Problem).status : 200 });
}
