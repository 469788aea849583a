import { type RequestAnswer, SeasonView } from '@casecircle/shared/protocol/season.ts';
import type { z } from 'zod';
import { request } from './request.ts';

type Answer = z.infer<typeof RequestAnswer>['answer'];

/** Refused as `already-done` when somebody else was quicker. */
export function answerRequest(group: string, asked: string, answer: Answer): Promise<SeasonView> {
  const path = `/api/groups/${group}/season/requests/${asked}/answers`;
  return request(path, SeasonView, { method: 'POST', body: { answer } });
}
