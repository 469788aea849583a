import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MeetingSocket } from '../../live/meeting-socket.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import classes from './lobby-inside.module.css';
import { nameIn } from './room-context.ts';
import { commandRefused } from './use-command.ts';

/** A meeting that starts within this time of its hour starts without a question. */
const earlyMs = 30 * 60_000;

type Props = { view: MeetingView; meeting: Meeting; give: MeetingSocket['give']; serverOffset: number };

/** The facilitator's button. It asks once more where starting now may be a mistake. */
export function LobbyStart({ view, meeting, give, serverOffset }: Props) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const start = async () => {
    setBusy(true);
    const answer = await give({ kind: 'start' });
    setBusy(false);
    if (!answer.ok && answer.refusal.code !== 'already-done') setRefused(commandRefused(answer.refusal));
  };
  const doubts = doubtsAbout(view, meeting, Date.now() + serverOffset);
  return (
    <>
      {doubts.length === 0 ? (
        <Button size="md" loading={busy} onClick={() => void start()}>
          Start the meeting
        </Button>
      ) : (
        <ConfirmButton
          size="md"
          variant="filled"
          color="pine"
          loading={busy}
          question={`${doubts.join(' ')} Start all the same?`}
          confirm="Start it now"
          onConfirm={() => void start()}
        >
          Start the meeting
        </ConfirmButton>
      )}
      <p className={classes.soft}>The first phase and its clock begin, and the room opens for everyone here.</p>
      {refused !== undefined && <Problem>{refused}</Problem>}
    </>
  );
}

function doubtsAbout(view: MeetingView, meeting: Meeting, now: number): string[] {
  const early = view.startsAt - now;
  return [
    ...meeting.cases.map(
      ({ sharedAt, presenter }) => sharedAt === null && `${nameIn(view, presenter)} has not shared the case yet.`,
    ),
    early > earlyMs && `It is planned to begin in ${howLong(early)}.`,
  ].filter((doubt) => doubt !== false);
}

function howLong(ms: number): string {
  const hours = Math.round(ms / 3_600_000);
  if (hours < 1) return `${Math.round(ms / 60_000)} minutes`;
  if (hours < 48) return hours === 1 ? 'an hour' : `${hours} hours`;
  return `${Math.round(hours / 24)} days`;
}
