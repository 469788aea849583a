import { Button, Group } from '@mantine/core';
import { kindWords } from './entry-kinds.ts';
import { ScopeLine } from './scope-line.tsx';
import { StillHere } from './still-here.tsx';
import { type Composing, keepsFirst } from './use-composer.ts';

type Props = { composing: Composing; keep: (offered?: boolean) => void; share: () => void };

/** Who will read the words, and the buttons that give them there: the first is the one that Ctrl+Enter presses. */
export function ComposerActions({ composing, keep, share }: Props) {
  const { way, kind, tooLong } = composing;
  if (way === 'alone') return <Alone composing={composing} keep={keep} />;
  if (way === 'table') return <ForTable composing={composing} keep={keep} share={share} />;
  return (
    <StillHere
      closed={kind ? `${kindWords[kind].plural} are closed now.` : 'Writing for the group is closed now.'}
      onKeep={() => keep()}
      disabled={tooLong !== undefined}
    />
  );
}

function ForTable({ composing, keep, share }: Props) {
  const { stays } = composing;
  const first = keepsFirst(composing);
  const forMe = (
    <Button key="keep" size="xs" variant={first ? 'filled' : 'subtle'} onClick={() => keep()} disabled={stays}>
      Keep for me
    </Button>
  );
  const forAll = (
    <Button key="share" size="xs" variant={first ? 'light' : 'filled'} onClick={share} disabled={stays}>
      Share with the group
    </Button>
  );
  return (
    <>
      {first ? (
        <ScopeLine scope="me" keys="Ctrl+Enter">
          Only you, until you decide otherwise.
        </ScopeLine>
      ) : (
        <ScopeLine scope="group" keys="Ctrl+Enter">
          The group reads it once you share it.
        </ScopeLine>
      )}
      <Group gap={4} mt={8}>
        {first ? [forMe, forAll] : [forAll, forMe]}
      </Group>
    </>
  );
}

function Alone({ composing, keep }: Omit<Props, 'share'>) {
  const { stays, reveal, kind } = composing;
  const offers = reveal !== undefined && kind !== undefined && reveal.kinds.includes(kind);
  return (
    <>
      <ScopeLine scope="me" keys="Ctrl+Enter">
        Only you. Nobody sees that or how much you write.
      </ScopeLine>
      <Group gap={4} mt={8}>
        <Button size="xs" onClick={() => keep()} disabled={stays}>
          Keep for me
        </Button>
        {offers && (
          <Button size="xs" variant="light" onClick={() => keep(true)} disabled={stays}>
            Keep it for the reveal
          </Button>
        )}
      </Group>
    </>
  );
}
