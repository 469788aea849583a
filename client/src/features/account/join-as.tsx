import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../../http/accounts.ts';
import { acceptInvitation } from '../../http/groups.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './doors.module.css';
import type { Offer } from './offer-words.ts';

type Props = { me: Account; offer: Offer; token: string };

/** One click for somebody who is signed in. An invitation to the installation alone has done its work by then. */
export function JoinAs({ me, offer, token }: Props) {
  const join = useJoining(token);
  const leave = useLeaving();
  if (!offer.group) {
    return (
      <p>
        You have an account here already. <TextLink to="/">Go to your home page</TextLink>
      </p>
    );
  }
  return (
    <>
      <RefusalNote error={join.error} />
      <Button fullWidth mt={join.error ? 'md' : 0} loading={join.isPending} onClick={() => join.mutate()}>
        Join as <bdi>{me.name}</bdi>
      </Button>
      <p className={classes.aside}>
        Not you?{' '}
        <Button variant="transparent" size="compact-sm" className={classes.inline} onClick={() => leave.mutate()}>
          Sign out
        </Button>
      </p>
      <RefusalNote error={leave.error} />
    </>
  );
}

function useJoining(token: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const { group } = await acceptInvitation(token);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'offers' });
      await navigate({ to: '/groups/$groupId', params: { groupId: group } });
    },
  });
}

function useLeaving() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await signOut();
      await queries.resetQueries({ queryKey: ['me'] });
    },
  });
}
