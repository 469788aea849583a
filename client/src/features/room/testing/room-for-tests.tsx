import { structuredGroupSupervision } from '@casecircle/shared/domain/formats/structured-group-supervision.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import { oneCase } from '@casecircle/shared/domain/meeting/testing/one-case.ts';
import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import type { CommandAnswer } from '@casecircle/shared/protocol/live.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import type { Give } from '../../../live/meeting-socket.ts';
import { nothingMade } from '../../../live/saved-state.ts';
import type { DocumentState, SharedDocument } from '../../../live/shared-document.ts';
import { RoomContext } from '../room-context.ts';
import { unsentWords } from '../unsent.ts';

// Mantine's growing text areas listen for fonts, which jsdom does not have.
if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() });

export const ids = {
  presenter: '11111111-1111-4111-8111-111111111111',
  member: '22222222-2222-4222-8222-222222222222',
  facilitator: '33333333-3333-4333-8333-333333333333',
  case: '44444444-4444-4444-8444-444444444444',
  slip: '55555555-5555-4555-8555-555555555555',
  coFacilitator: '88888888-8888-4888-8888-888888888888',
  observer: '88888888-8888-4888-8888-888888888889',
} as const;

type Who = 'presenter' | 'member' | 'facilitator' | 'coFacilitator' | 'observer';

const format = structuredGroupSupervision;

/** A meeting in the phase with this id. */
export function inPhase(phaseId: string, formatId = format.id): Meeting {
  const meeting = oneCase(formatId, ids.presenter, ids.case);
  const index = meeting.phases.findIndex(({ id }) => id === phaseId);
  if (index < 0) throw new Error(`${formatId} has no phase ${phaseId}`);
  const clock = { kind: 'running', endsAt: Date.now() + 600_000 } as const;
  return { ...meeting, cases: [{ ...meeting.cases[0], sharedAt: 1 }], stage: { kind: 'phase', index, clock } };
}

/** A document that is open and saved, without a server. */
export function openedDocument(path: string): SharedDocument {
  const document = new Y.Doc();
  const state = createStore<DocumentState>(() => ({
    link: { kind: 'open' },
    loaded: true,
    saved: { ...nothingMade, connection: { saved: 0, carries: [], handedOver: true } },
    refused: null,
  }));
  return {
    path,
    document,
    awareness: new Awareness(document),
    state,
    again: () => undefined,
    close: () => document.destroy(),
  };
}

/** What a test has otherwise than the room usually is. */
type Otherwise = {
  view?: Partial<MeetingView>;
  present?: readonly string[];
  offline?: true;
  flags?: readonly CoachFlag[];
};

/**
 * A room around the children, seen by one of its people. Commands are answered by the real rules, and the meeting
 * moves with them, as the server's broadcast would move it.
 */
export function room(who: Who, meeting: Meeting, otherwise: Otherwise = {}) {
  const viewed = { ...view, ...otherwise.view };
  const present = otherwise.present ?? people;
  const here = viewed.people.filter(({ id }) => present.includes(id));
  const table = openedDocument('table');
  const notebook = openedDocument('notebook');
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const unsent = unsentWords(view.id, ids[who]);
  const me = { id: ids[who], role: roleOf(who) };
  let change: (meeting: Meeting) => void = () => undefined;
  let current = meeting;
  const given: Parameters<Give>[] = [];
  const give: Give = async (command, seen): Promise<CommandAnswer> => {
    given.push([command, seen]);
    if (otherwise.offline) return { ok: false, refusal: { code: 'internal', about: 'offline' } };
    const result = reduce(current, command, me, Date.now(), { here, people: viewed.people, returns: [] });
    if (!result.ok) return result;
    become(result.value);
    return { ok: true, version: 2 };
  };
  const become = (next: Meeting) => {
    current = next;
    change(next);
  };
  function Inside({ children }: { children: ReactNode }) {
    const [now, setNow] = useState(meeting);
    change = setNow;
    const flags = otherwise.flags ?? [];
    const value = { flags, view: viewed, me, meeting: now, version: 1, give, connection: { kind: 'online' } as const };
    return (
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <RoomContext value={{ ...value, serverOffset: 0, present, table, notebook, unsent }}>{children}</RoomContext>
        </QueryClientProvider>
      </MantineProvider>
    );
  }
  return { Inside, table: table.document, notebook: notebook.document, become, given };
}

function roleOf(who: Who): GroupRole {
  if (who === 'observer') return 'observer';
  return who === 'facilitator' || who === 'coFacilitator' ? 'facilitator' : 'member';
}

const people = [ids.presenter, ids.member, ids.facilitator];

export const person = (id: string, name: string, role: GroupRole) => ({
  id,
  name,
  role,
  pronouns: '',
  credentials: '',
  joinedAt: 0,
});

export const view: MeetingView = {
  id: '66666666-6666-4666-8666-666666666666',
  group: { id: '77777777-7777-4777-8777-777777777777', name: 'Tuesdays', kind: 'supervision', timeZone: 'UTC' },
  startsAt: 0,
  minutes: 90,
  presenter: { id: ids.presenter, name: 'Ana' },
  caseId: ids.case,
  caseLabel: 'Willow',
  formatId: format.id,
  cases: [
    {
      caseId: ids.case,
      label: 'Willow',
      presenter: { id: ids.presenter, name: 'Ana' },
      format: format.name,
      preparation: 'case',
      shared: true,
    },
  ],
  phases: format.phases.map(({ id, name }) => ({ id, name, of: 0 })),
  status: 'running',
  shared: true,
  role: 'member',
  people: [
    person(ids.presenter, 'Ana', 'member'),
    person(ids.member, 'Ben', 'member'),
    person(ids.facilitator, 'Fee', 'facilitator'),
  ],
  agreementAccepted: true,
  callLink: null,
  archived: false,
  forgottenAt: null,
  exited: false,
};
