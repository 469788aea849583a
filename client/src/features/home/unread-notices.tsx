import type { Notice } from '@casecircle/shared/protocol/notices.ts';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { NoticeLines } from './notice-lines.tsx';

/** So many fit on a page that is about something else. */
const mostHere = 5;

/** What I was told and have not read; nothing where there is none. */
export function UnreadNotices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  const more = notices.length - mostHere;
  return (
    <Section
      title="Notices"
      actions={<TextLink to="/notices">{more > 0 ? `All notices, ${more} more unread` : 'All notices'}</TextLink>}
    >
      <NoticeLines notices={notices.slice(0, mostHere)} />
    </Section>
  );
}
