import type { CommandKind } from '@casecircle/shared/domain/meeting/command.ts';
import { type Meeting, stageName } from '@casecircle/shared/domain/meeting/meeting.ts';

/** Since which version what people act upon has been as it is: where the meeting stands, who speaks, who leads. */
type Since = { stage: number; floor: number; lead: number };

/** What a sender must have seen as it is now: pressed twice on an old view, these would do harm. */
const actsUpon: Partial<Record<CommandKind, keyof Since>> = {
  advance: 'stage',
  back: 'stage',
  close: 'stage',
  'bring-back': 'stage',
  borrow: 'stage',
  ready: 'stage',
  'next-turn': 'floor',
  'take-over': 'lead',
  'hand-over': 'lead',
};

/**
 * Knows which views are stale: two facilitators who press "advance" together move one phase, while somebody's asking
 * for a turn in between refuses nobody. After a restart only the version at hand counts as seen; whoever reconnects
 * is told that one.
 */
export class Views {
  readonly #since = new Map<string, Since>();

  isStale(meetingId: string, version: number, command: { kind: CommandKind; seen: number }): boolean {
    const part = actsUpon[command.kind];
    const since = this.#of(meetingId, version);
    return part !== undefined && (command.seen < since[part] || command.seen > version);
  }

  /** `version` is the one under which `after` was stored. */
  changed(meetingId: string, change: { before: Meeting; after: Meeting; version: number }): void {
    const { before, after, version } = change;
    const since = this.#of(meetingId, version - 1);
    const moved = stageName(before) !== stageName(after);
    if (moved) since.stage = version;
    if (before.lead !== after.lead) since.lead = version;
    if (moved || before.turns.speaking !== after.turns.speaking) since.floor = version;
    if (after.stage.kind === 'closed') this.#since.delete(meetingId);
  }

  #of(meetingId: string, version: number): Since {
    const known = this.#since.get(meetingId) ?? { stage: version, floor: version, lead: version };
    this.#since.set(meetingId, known);
    return known;
  }
}
