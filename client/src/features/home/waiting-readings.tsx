import { useQuery } from '@tanstack/react-query';
import { waitingReadingsQuery } from '../../http/second-readings.ts';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** Cases that somebody asks me to read before they are shared; nothing where none waits. */
export function WaitingReadings() {
  const { data: waiting = [] } = useQuery(waitingReadingsQuery);
  if (waiting.length === 0) return null;
  return (
    <Section title="To read before it is shared">
      <ul>
        {waiting.map(({ caseId, presenter, group }) => (
          <li key={caseId}>
            <TextLink to="/second-readings/$caseId" params={{ caseId }}>
              Read the case of {presenter}
            </TextLink>{' '}
            in {group.name}
          </li>
        ))}
      </ul>
    </Section>
  );
}
