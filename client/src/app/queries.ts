import { QueryClient } from '@tanstack/react-query';
import { RequestRefused } from '../http/problem.ts';

/** A refusal is an answer: only what got no answer, or a failed save, is asked again. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: (count, error) => count < 2 && worthAnotherTry(error), staleTime: 5_000 },
      mutations: { retry: false },
    },
  });
}

function worthAnotherTry(error: Error): boolean {
  return !(error instanceof RequestRefused) || error.code === 'not-saved';
}
