import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import type { MissingThing } from '@casecircle/shared/protocol/home.ts';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import classes from './missing-list.module.css';

type Props = { missing: readonly MissingThing[]; preparation: Preparation | undefined };

/** What is still missing before the meeting; of one's own case also what is there already. */
export function MissingList({ missing, preparation }: Props) {
  if (missing.length === 0) return null;
  const things = [
    ...(missing.includes('agreement') ? ['agreement' as const] : []),
    ...ofCase(preparation, missing.includes('reading')),
  ];
  return (
    <ul className={classes.list} aria-label="What is still missing">
      {things.map((thing) => (
        <Thing key={thing} done={!missing.includes(thing)}>
          {wordsOf(thing, preparation)}
        </Thing>
      ))}
    </ul>
  );
}

function Thing({ done, children }: { done: boolean; children: string }) {
  const Icon = done ? IconCircleCheck : IconCircle;
  return (
    <li data-done={done || undefined}>
      <Icon size={18} role="img" aria-label={done ? 'Done' : 'Open'} />
      {children}
    </li>
  );
}

function ofCase(preparation: Preparation | undefined, unread: boolean): MissingThing[] {
  if (!preparation) return [];
  const written: MissingThing[] = preparation === 'title' ? ['question'] : ['question', 'notes'];
  return [...written, ...(unread ? ['reading' as const] : []), 'shared'];
}

function wordsOf(thing: MissingThing, preparation: Preparation | undefined): string {
  switch (thing) {
    case 'agreement':
      return 'Accept the agreement';
    case 'question':
      return preparation === 'title' ? 'Give your story a title' : 'Write your question';
    case 'notes':
      return preparation === 'incident' ? 'Write down the incident' : 'Write your case notes';
    case 'reading':
      return 'Let a facilitator read it';
    case 'shared':
      return 'Share it with the group';
  }
}
