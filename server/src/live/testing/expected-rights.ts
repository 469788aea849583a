import type { Area, Format } from '@casecircle/shared/domain/formats/format.ts';
import type { Command, CommandKind } from '@casecircle/shared/domain/meeting/command.ts';
import type { PlannedPhase } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { MeetingRole } from '@casecircle/shared/domain/people.ts';

/** The parts in a running case, as the test casts them. */
export const parts = ['lead', 'coFacilitator', 'presenter', 'member', 'seated', 'observer'] as const;
export type Part = (typeof parts)[number];

export type Scene = { format: Omit<Format, 'phases'>; phases: readonly PlannedPhase[]; index: number };

/**
 * What the words of product.md and of the method’s data say of a part’s rights, written down a second time and without
 * the policy: the server’s answers are held against it.
 */
export function voicesOf(part: Part, { format }: Scene): readonly MeetingRole[] {
  switch (part) {
    case 'lead':
      return ['facilitator'];
    case 'presenter':
      return ['presenter'];
    case 'observer':
      return ['observer'];
    case 'seated': {
      const seat = format.seats?.find(({ role }) => role !== undefined);
      return seat?.role ? ['member', seat.role] : ['member'];
    }
    default:
      return ['member'];
  }
}

const isIn = (roles: readonly MeetingRole[] | undefined, voices: readonly MeetingRole[]) =>
  voices.some((voice) => roles?.includes(voice) ?? false);

export function mayWriteArea(part: Part, area: Area, scene: Scene): boolean {
  return isIn(running(scene).writes[area], voicesOf(part, scene));
}

/** “Me too” under the member’s entry. */
export function mayEcho(part: Part, scene: Scene): boolean {
  const { verb } = running(scene);
  if (verb === 'writeAlone' || verb === 'silence' || part === 'member') return false;
  return isIn(['member', 'facilitator'], voicesOf(part, scene));
}

export type Verdict = 'ok' | 'not-allowed' | 'does not fit';

/** What becomes of a command that `commandFor` made. */
export function verdictOn(part: Part, kind: CommandKind, scene: Scene): Verdict {
  if (part === 'observer') return 'not-allowed';
  const { index, format } = scene;
  const fits = (does: boolean): Verdict => (does ? 'ok' : 'does not fit');
  switch (kind) {
    case 'advance':
    case 'extend':
    case 'pause':
    case 'resume':
    case 'spotlight':
    case 'hand-over':
      return part === 'lead' ? 'ok' : 'not-allowed';
    case 'start':
      return part === 'lead' || part === 'coFacilitator' ? 'does not fit' : 'not-allowed';
    case 'close':
      return part === 'lead' ? 'does not fit' : 'not-allowed';
    case 'back':
      return part === 'lead' ? fits(index > 0) : 'not-allowed';
    case 'borrow':
      return part === 'lead' ? fits(lender(scene) !== undefined) : 'not-allowed';
    case 'bring-back':
      return part === 'lead' ? fits(isSilencedUntilAnswer(scene)) : 'not-allowed';
    case 'choose-module':
      return part === 'lead' ? fits((format.modules?.length ?? 0) > 0) : 'not-allowed';
    case 'take-over':
      if (part === 'lead') return 'does not fit';
      return part === 'coFacilitator' ? 'ok' : 'not-allowed';
    case 'blank':
      return part === 'lead' || part === 'coFacilitator' ? 'ok' : 'not-allowed';
    case 'blank-words':
      return part === 'lead' || part === 'coFacilitator' ? 'does not fit' : 'not-allowed';
    case 'take-seat':
      if (part === 'presenter' || !format.seats?.length) return 'does not fit';
      // The one seat with a role is taken: only the lead sits somebody else there.
      return isTaken(scene) && part !== 'seated' && part !== 'lead' ? 'not-allowed' : 'ok';
    case 'ask-turn':
    case 'pass-turn':
      return fits(takesTurns(part, scene));
    case 'next-turn':
      return part === 'lead' ? 'ok' : 'not-allowed';
    case 'ready':
    case 'show-facilitators':
      return 'ok';
    case 'share-case':
      return part === 'presenter' ? 'does not fit' : 'not-allowed';
    case 'bring-me-back':
      return part === 'presenter' ? fits(isSilencedUntilAnswer(scene)) : 'not-allowed';
    case 'answer-return':
      return 'not-allowed';
    case 'release':
      throw new Error('a release depends on the kind: ask mayWriteArea');
  }
}

function takesTurns(part: Part, scene: Scene): boolean {
  const { verb, speaks } = running(scene);
  if (verb === 'askInTurn' && part === 'presenter') return false;
  const voices = voicesOf(part, scene);
  if (voices.includes('interviewer') && !speaks.includes('presenter')) return speaks.includes('interviewer');
  return isIn(speaks, voices);
}

function isSilencedUntilAnswer(scene: Scene): boolean {
  const later = scene.phases.slice(scene.index + 1);
  return !running(scene).speaks.includes('presenter') && later.some(({ verb }) => verb === 'presenterAnswers');
}

/** The first later phase that can give a minute away. */
export function lender({ phases, index }: Scene): number | undefined {
  const found = phases.findIndex((phase, at) => at > index && phase.minutes > phase.minimumMinutes);
  return found < 0 ? undefined : found;
}

export function running({ phases, index }: Scene): PlannedPhase {
  const phase = phases[index];
  if (!phase) throw new Error(`no phase ${index}`);
  return phase;
}

export type Names = { self: string; other: string; slip: string; entry: string };

/** A command of each kind as somebody would give it in this scene. */
export function commandFor(kind: Exclude<CommandKind, 'release'>, scene: Scene, names: Names): Command {
  switch (kind) {
    case 'extend':
      return { kind, minutes: 5 };
    case 'borrow':
      return { kind, minutes: 1, from: lender(scene) ?? scene.index + 1 };
    case 'ready':
      return { kind, ready: true };
    case 'show-facilitators':
      return { kind, slipId: names.slip };
    case 'blank':
      return { kind, entry: names.entry };
    case 'spotlight':
      return { kind, entry: names.entry };
    case 'hand-over':
      return { kind, to: names.other };
    case 'take-seat':
      return { kind, person: names.self, seat: seatFor(scene) };
    case 'choose-module':
      return { kind, module: scene.format.modules?.[0]?.id ?? 'none' };
    case 'bring-me-back':
      return { kind, wish: true };
    case 'answer-return':
      return { kind, outcome: 'tried' };
    case 'share-case':
      return { kind, attested: true };
    case 'blank-words':
      return { kind, place: { root: 'notes', key: null } };
    default:
      return { kind };
  }
}

function isTaken({ format }: Scene): boolean {
  return format.seats?.every(({ role }) => role !== undefined) ?? false;
}

/** One that nobody has to give up, where there is such a seat. */
function seatFor({ format }: Scene): string {
  return (format.seats?.find(({ role }) => role === undefined) ?? format.seats?.[0])?.id ?? 'none';
}
