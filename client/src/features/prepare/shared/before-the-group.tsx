import type { Item } from '@casecircle/shared/coach/places.ts';
import { writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { kindsInWords } from '../../../coach/kind-words.ts';
import { announce } from '../../../ui/announce.tsx';
import { showIn } from '../coach/in-text.ts';
import type { CaseCoach } from '../coach/use-case-coach.ts';
import classes from './before-the-group.module.css';
import type { Holding } from './holding.ts';

type Props = { holding: Holding; coach: CaseCoach; group: string };

/** Said at once, and in sight wherever one writes: what is held back from the group, and what the group has that it should not. */
export function BeforeTheGroup({ holding: { waiting, fresh, seen }, coach, group }: Props) {
  const { read, text, draft } = coach;
  const items = fresh.length > 0 ? fresh : seen;
  const unread = waiting && read.failed;
  const words = sentences(items, { unread, held: fresh.length > 0, group });
  const spoken = words && `${words.title}. ${words.sentence}`;
  useEffect(() => {
    if (spoken !== undefined) announce(spoken);
  }, [spoken]);
  if (!words) return null;
  const place = items[0]?.places[0]?.[0];
  const settle = () => {
    for (const item of items) writeDecision(draft, 'settled', item.words, Date.now());
    announce('Kept as not identifying.');
    text.editor?.commands.focus();
  };
  return (
    <section className={classes.note} aria-label={words.title}>
      <IconAlertTriangle className={classes.icon} size={20} aria-hidden="true" />
      <div>
        <strong>{words.title}</strong>
        <p>{words.sentence}</p>
        {place && (
          <Group gap={6}>
            <Button size="compact-sm" variant="default" onClick={() => showIn(text, read.blocks, place)}>
              Show it in the text
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={settle}>
              {items.length === 1 ? 'It identifies nobody' : 'They identify nobody'}
            </Button>
          </Group>
        )}
      </div>
    </section>
  );
}

type How = { unread: boolean; held: boolean; group: string };

function sentences(
  items: readonly Item[],
  { unread, held, group }: How,
): { title: string; sentence: string } | undefined {
  if (unread)
    return {
      title: 'Not with the group yet',
      sentence:
        'The coach could not read what you typed, so it is held back. It is kept in this tab; load the page again.',
    };
  if (items.length === 0) return undefined;
  const kinds = kindsInWords(items.map(({ first }) => first.category));
  const words = items.map((item) => `“${item.words}”`).join(', ');
  return held
    ? {
        title: 'Not with the group yet',
        sentence: `The coach sees ${kinds}: ${words}. What you type is held back until you change that, or say that it identifies nobody.`,
      }
    : {
        title: 'The group can read this',
        sentence: `The coach sees ${kinds}: ${words}. Change it now; ${group} sees the change at once. Whoever facilitates is asked as well, and can blank it for all.`,
      };
}
