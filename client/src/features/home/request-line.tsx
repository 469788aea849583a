import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerRequest } from '../../http/season.ts';
import { announce } from '../../ui/announce.tsx';
import { LedgerLine } from '../../ui/ledger.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { requestWords } from './request-words.ts';

type Props = HomeView['requests'][number];
type Answer = 'agree' | 'decline';

/** Somebody waits for my answer, which is one click. Whoever comes too late is told so, and it goes. */
export function RequestLine({ group, request }: Props) {
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
      detail={<Turns group={group} request={request} />}
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

function Turns({ group, request: { at, theirsAt } }: Props) {
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
