import type { Invitation } from '@casecircle/shared/protocol/groups.ts';
import { shortDay } from '../../ui/when.ts';

/** Whether the link still opens the door. */
export function isAlive(invitation: Invitation, now: number): boolean {
  const spent = invitation.kind === 'single-use' && invitation.usedAt !== null;
  return invitation.revokedAt === null && !spent && invitation.until > now;
}

/** What became of a link, in words. */
export function invitationState(invitation: Invitation, now: number, zone: string): string {
  if (invitation.revokedAt !== null) return `taken back on ${shortDay(invitation.revokedAt, zone)}`;
  if (invitation.kind === 'single-use' && invitation.usedAt !== null) {
    return `used on ${shortDay(invitation.usedAt, zone)}`;
  }
  if (invitation.until <= now) return `ran out on ${shortDay(invitation.until, zone)}`;
  return `open until ${shortDay(invitation.until, zone)}`;
}
