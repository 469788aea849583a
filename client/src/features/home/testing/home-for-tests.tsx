import type { GroupLine } from '@casecircle/shared/protocol/groups.ts';
import type { HomeView, MissingThing } from '@casecircle/shared/protocol/home.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { ownCase } from '../../../http/own-case.ts';
import { answering } from '../../../testing/fake-server.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { ana, circleLine, emptyHome, nextOf } from '../../../testing/samples.ts';

/** The page of Ana, for whom the first of these meetings is next. */
export function home(
  meetings: MeetingLine[],
  about: Partial<HomeView> = {},
  groups: GroupLine[] = [circleLine],
  more: Record<string, unknown> = {},
) {
  const [first] = meetings.filter(({ status }) => status !== 'closed');
  const own = first && ownCase(first, ana.id);
  const missing: MissingThing[] = own && !own.shared ? ['question', 'notes', 'shared'] : [];
  const next = first ? nextOf(first, { missing }) : null;
  const asked = answering({
    'GET /api/me': ana,
    'GET /api/groups': groups,
    'GET /api/meetings': meetings,
    'GET /api/home': { ...emptyHome, next, ...about },
    'GET /api/notices': about.notices ?? [],
    'POST /api/notices/read': () => null,
    ...more,
  });
  return { ...renderApp('/'), asked };
}
