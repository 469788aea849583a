import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerRequest } from '../../http/season.ts';
import { announce } from '../../ui/announce.tsx';
import { coverWords } from '../../ui/cover-words.ts';
import { LedgerLine } from '../../ui/ledger.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { requestWords } from './request-words.ts';

type Props = HomeView['requests'][number] & {
  /** My next turn in that group, where it is known. */
  mine: number | undefined;
};
type Answer = 'agree' | 'decline';

/** Somebody waits for my answer, which is one click. Whoever comes too late is told so, and it goes. */
export function RequestLine({ group, request, mine }: Props) {
  const queries = useQueryClient();
  const { asks, agree, decline, agreed } = requestWords(request);
  const refresh = () => Promise.all(shown.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const answering = useMutation({
    mutationFn: (answer: Answer) => answerRequest(group.id, request.id, answer),
    onSuccess: async (_, answer) => {
      announce(answer === 'agree' ? agreed : 'Declined');
      await refresh();
    },
  });
  const button = (answer: Answer, words: string, variant: 'light' | 'subtle') => (
    <Button
      variant={variant}
      size="xs"
      loading={answering.isPending && answering.variables === answer}
      disabled={answering.isPending}
      aria-label={`${words}: ${asks}`}
      onClick={() => answering.mutate(answer)}
    >
      {words}
    </Button>
  );
  return (
    <LedgerLine
      title={asks}
      detail={
        <>
          <Turns group={group} request={request} />
          {request.kind === 'cover' && `. ${priceOf({ group, request, mine })}`}
        </>
      }
      actions={
        <>
          {button('agree', agree, 'light')}
          {decline !== undefined && button('decline', decline, 'subtle')}
        </>
      }
    >
      {answering.error && <RefusalNote error={answering.error} />}
    </LedgerLine>
  );
}

/** Everything that an answered request may change. */
const shown = ['home', 'groups', 'meetings', 'notices'];

function priceOf({ group, request: { by, at }, mine }: Props): string {
  return coverWords({ owner: by.name, startsAt: at?.startsAt, mine, zone: group.timeZone });
}

function Turns({ group, request: { at, theirsAt } }: Omit<Props, 'mine'>) {
  return (
    <>
      {at && <TimeInZone instant={at.startsAt} zone={group.timeZone} />}
      {theirsAt && (
        <>
          {' for yours on '}
          <TimeInZone instant={theirsAt.startsAt} zone={group.timeZone} />
        </>
      )}
      {at && ', '}
      {group.name}
    </>
  );
}
