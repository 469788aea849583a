import type { MadeToken } from '@casecircle/shared/protocol/tokens.ts';
import { Anchor, Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tokensQuery } from '../../http/tokens.ts';
import { Card } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ledger } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { NewTokenForm } from './new-token-form.tsx';
import { TokenLine } from './token-line.tsx';

/** The keys that I give to programs. One is shown once, when it is made: only its trace is kept. */
export function AccessTokens() {
  const tokens = useQuery(tokensQuery);
  const [latest, setLatest] = useState<MadeToken>();
  const made = latest && tokens.data?.some(({ id }) => id === latest.id) ? latest : undefined;
  return (
    <Section title="Access tokens">
      {made && (
        <Box mb="md">
          <Made key={made.id} made={made} />
        </Box>
      )}
      <Loaded query={tokens} lines={2}>
        {(lines) =>
          lines.length === 0 ? (
            <Quiet>
              A token lets a program of yours read or change a part of what you can.{' '}
              <Anchor href="/api/docs">What programs can ask</Anchor>
            </Quiet>
          ) : (
            <Ledger label="Access tokens">
              {lines.map((token) => (
                <TokenLine key={token.id} token={token} />
              ))}
            </Ledger>
          )
        }
      </Loaded>
      <Box mt="md">
        <Disclosure label={tokens.data?.length ? 'Make another token' : 'Make a token'} variant="default">
          {(close) => (
            <Card>
              <NewTokenForm
                onMade={(token) => {
                  setLatest(token);
                  close();
                }}
                onClose={close}
              />
            </Card>
          )}
        </Disclosure>
      </Box>
    </Section>
  );
}

function Made({ made }: { made: MadeToken }) {
  return (
    <Card tone="accent">
      <CopyField
        autoFocus
        label={`Token for ${made.name}`}
        value={made.token}
        description="Copy it now: it is not shown again. Keep it as you keep a password."
      />
    </Card>
  );
}
