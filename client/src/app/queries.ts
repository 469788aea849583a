import { focusManager, QueryClient } from '@tanstack/react-query';
import { RequestRefused } from '../http/problem.ts';

/**
 * A refusal is an answer: only what got no answer, or a failed save, is asked again. What is no longer fresh is asked
 * anew when one comes back to the window, also from another one beside it, which no change of visibility tells.
 */
export function createQueries(): QueryClient {
  focusManager.setEventListener(onReturn);
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

function onReturn(refresh: () => void): () => void {
  window.addEventListener('focus', refresh);
  document.addEventListener('visibilitychange', refresh);
  return () => {
    window.removeEventListener('focus', refresh);
    document.removeEventListener('visibilitychange', refresh);
  };
}
