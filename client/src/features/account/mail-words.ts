import type { MailCategory } from '@casecircle/shared/protocol/notices.ts';

/** What one chooses mail of, in words. */
export const mailWords: Record<MailCategory, { name: string; more: string }> = {
  'my-turn': { name: 'My turn', more: 'Seven days and one day before I present, and when my turn changes.' },
  meetings: { name: 'Meetings', more: 'The day before each, and when one is moved or cancelled.' },
  requests: { name: 'Requests', more: 'When somebody looks for cover or a swap, and when I am answered.' },
  group: { name: 'The group', more: 'When the agreement or my role in it changes.' },
};
