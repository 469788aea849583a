import type { SecondReading } from '@casecircle/shared/protocol/second-reading.ts';
import { kindWords } from '../../../coach/kind-words.ts';
import { TextLink } from '../../../ui/text-link.tsx';

/** What the author decided about, by kind. */
export function SettledWords({ settled }: Pick<SecondReading, 'settled'>) {
  const counts = Map.groupBy(settled, ({ category }) => category);
  if (counts.size === 0) return <p>The coach asks about nothing in it. It does not see everything.</p>;
  return (
    <>
      <p>
        {settled.length === 1
          ? 'The coach asked about one more thing. Its author says that it identifies nobody. It is underlined:'
          : `The coach asked about ${settled.length} more things. Their author says that they identify nobody. They are underlined:`}
      </p>
      <ul>
        {[...counts].map(([category, some]) => (
          <li key={category}>
            {kindWords[category].many}: {some.length}
          </li>
        ))}
      </ul>
      <p>
        <TextLink to="/help/coach">What the coach finds and what it misses</TextLink>
      </p>
    </>
  );
}
