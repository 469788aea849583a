import { type AccessToken, scopeWords } from '@casecircle/shared/protocol/tokens.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { revokeToken, tokensQuery } from '../../http/tokens.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { LedgerLine } from '../../ui/ledger.tsx';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { shortDay } from '../../ui/when.ts';

/** One token: what it may, until when, when it was last used, and the way to end it. */
export function TokenLine({ token }: { token: AccessToken }) {
  const zone = useReaderZone();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: async () => {
      announce('The token is revoked');
      await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const used = token.lastUsedAt === null ? 'Not used yet' : `Last used on ${shortDay(token.lastUsedAt, zone)}`;
  return (
    <LedgerLine
      title={token.name}
      state={`until ${shortDay(token.until, zone)}`}
      detail={`${used}. It may ${token.scopes.map((scope) => scopeWords[scope]).join('; ')}.`}
      actions={
        <ConfirmButton
          size="xs"
          question="The program that uses it is refused from now on. A new token can take its place."
          confirm="Revoke it"
          loading={revoke.isPending}
          onConfirm={() => revoke.mutate()}
          aria-label={`Revoke ${token.name}`}
        >
          Revoke
        </ConfirmButton>
      }
    >
      {revoke.error && <RefusalNote error={revoke.error} />}
    </LedgerLine>
  );
}
