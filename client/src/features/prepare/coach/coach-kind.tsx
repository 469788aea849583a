import type { Category } from '@casecircle/shared/coach/finding.ts';
import type { Item } from '@casecircle/shared/coach/places.ts';
import { Button } from '@mantine/core';
import { kindWords } from '../../../coach/kind-words.ts';
import classes from './coach.module.css';
import { CoachItem, type ItemActs } from './coach-item.tsx';

type Props = {
  category: Category;
  items: readonly Item[];
  active: string | null;
  acts: ItemActs;
  onSettle: (items: readonly Item[]) => void;
};

/** All of one kind. What is only worth a look can be settled together once one has looked. */
export function CoachKind({ category, items, active, acts, onSettle }: Props) {
  const { many } = kindWords[category];
  const toLookAt = items.filter(({ first }) => first.level === 'amber');
  return (
    <section aria-label={many} className={classes.kind}>
      <h3>{many}</h3>
      <ul>
        {items.map((item) => (
          <CoachItem key={item.key} item={item} active={item.key === active} acts={acts} />
        ))}
      </ul>
      {toLookAt.length > 1 && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => onSettle(toLookAt)}
          aria-label={`${many}: none of the ${toLookAt.length} to look at identifies anybody`}
        >
          None of the {toLookAt.length} to look at identifies anybody
        </Button>
      )}
    </section>
  );
}
