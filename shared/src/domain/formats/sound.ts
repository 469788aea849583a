import { shortestOf } from './fit.ts';
import { called, type Flaw, formatLimits } from './flaw.ts';
import { areas, type Format, type Phase } from './format.ts';
import { contradictions, writersOf } from './verb-rights.ts';
import { wordFlaws } from './word-flaws.ts';

/**
 * Every reason why a format is broken, each with a sentence for the facilitator; empty where it is sound. Never throws on a
 * value of the right shape, whatever its numbers and words.
 */
export function flaws(format: Format): Flaw[] {
  return [
    ...sizeFlaws(format),
    ...wordFlaws(format),
    ...seatFlaws(format),
    ...format.phases.flatMap((phase, index) => [
      ...minuteFlaws(phase, index),
      ...contradictions(phase, index),
      ...choiceFlaws(format, phase, index),
      ...orderFlaws(format, phase, index),
    ]),
    ...silencedForGood(format),
  ];
}

function sizeFlaws({ phases, seats = [], modules = [] }: Format): Flaw[] {
  const { phases: most, seats: mostSeats, modules: mostModules, meetingMinutes } = formatLimits;
  const found: Flaw[] = [];
  const all: readonly Phase[] = phases;
  if (all.length === 0) found.push({ code: 'no-phases', sentence: 'The format has no phases. Add at least one.' });
  else if (all.every(({ optional }) => optional)) {
    found.push({
      code: 'all-optional',
      sentence: 'Every phase may be left out. Keep at least one that always takes place.',
    });
  }
  if (all.length > most) {
    found.push({
      code: 'too-many-phases',
      sentence: `The format has more than ${most} phases. Join some, or take some out.`,
    });
  }
  if (shortestOf(phases) > meetingMinutes) {
    const sentence = `Even at its shortest the format takes more than ${meetingMinutes} minutes. Lower minimums, or let phases be left out.`;
    found.push({ code: 'too-long', sentence });
  }
  if (seats.length > mostSeats) {
    found.push({ code: 'too-many-seats', sentence: `There are more than ${mostSeats} seats. Take some out.` });
  }
  if (modules.length > mostModules) {
    found.push({ code: 'too-many-modules', sentence: `There are more than ${mostModules} modules. Take some out.` });
  }
  return found;
}

function minuteFlaws(phase: Phase, index: number): Flaw[] {
  const { phaseMinutes } = formatLimits;
  const it = called(phase, index);
  const whole = (minutes: number) => Number.isInteger(minutes) && minutes >= 1 && minutes <= phaseMinutes;
  if (!whole(phase.minutes) || !whole(phase.minimumMinutes)) {
    const sentence = `The minutes of ${it} and their minimum must be whole, from 1 to ${phaseMinutes}. Set both.`;
    return [{ code: 'minutes', phase: phase.id, sentence }];
  }
  if (phase.minimumMinutes <= phase.minutes) return [];
  const sentence = `The minimum of ${it} is above its minutes. Lower the minimum, or give it more time.`;
  return [{ code: 'minimum', phase: phase.id, sentence }];
}

function seatFlaws({ seats = [] }: Format): Flaw[] {
  const roles = seats.flatMap(({ role }) => (role ? [role] : []));
  const twice = roles.find((role, index) => roles.indexOf(role) !== index);
  if (!twice) return [];
  return [
    {
      code: 'repeated-role',
      sentence: `More than one seat is the ${twice}’s. Leave one, and make the others plain seats.`,
    },
  ];
}

/** What a phase needs of seats and modules, and whether they have been chosen by then. */
function choiceFlaws({ phases, seats = [], modules = [] }: Format, phase: Phase, index: number): Flaw[] {
  const it = called(phase, index);
  const found: Flaw[] = [];
  const note = (code: Flaw['code'], sentence: string) => found.push({ code, phase: phase.id, sentence });
  const named = [...phase.speaks, ...areas.flatMap((area) => writersOf(phase, area))];
  for (const role of ['secretary', 'interviewer'] as const) {
    if (named.includes(role) && !seats.some((seat) => seat.role === role)) {
      note(
        'no-such-seat',
        `${it} gives rights to the ${role}, but no seat has this role. Add such a seat, or take the role out.`,
      );
    }
  }
  if (phase.chooses === 'seats' && seats.length === 0) {
    note('no-seats', `In ${it} seats are chosen, but the format has none. Add seats, or choose nothing there.`);
  }
  if ((phase.chooses === 'module' || phase.usesModule) && modules.length === 0) {
    note('no-modules', `${it} needs modules, but the format has none. Add modules, or use none there.`);
  }
  const chosen = isBefore(phases, index, ({ chooses }) => chooses === 'module') || phase.chooses === 'module';
  if (phase.usesModule && !chosen) {
    note('not-chosen', `${it} follows a module that nobody has chosen by then. Let an earlier phase choose it.`);
  }
  return found;
}

function orderFlaws({ phases }: Format, phase: Phase, index: number): Flaw[] {
  if (phase.verb !== 'reveal' || isBefore(phases, index, ({ verb }) => verb === 'writeAlone')) return [];
  const sentence = `${called(phase, index)} shows what was written alone, but nothing was by then. Put a phase of writing alone before it that is not left out.`;
  return [{ code: 'nothing-written', phase: phase.id, sentence }];
}

/** Whether such a phase comes before, in every meeting: optional ones fall away the last first. */
function isBefore(phases: readonly Phase[], index: number, such: (phase: Phase) => boolean): boolean {
  return phases.slice(0, index).some((phase) => such(phase) && (!phase.optional || phases[index]?.optional === true));
}

/** Others speak, and the presenter may not. */
function silences({ speaks }: Phase): boolean {
  return speaks.length > 0 && !speaks.includes('presenter');
}

function silencedForGood({ phases }: Format): Flaw[] {
  const all: readonly Phase[] = phases;
  const last = all.findLastIndex(silences);
  const silenced = all[last];
  if (!silenced || all.slice(last + 1).some(({ verb, optional }) => verb === 'presenterAnswers' && !optional))
    return [];
  const sentence = `In ${called(silenced, last)} the presenter may not speak, and never gets to answer. Add a later phase in which the presenter answers and which is not left out.`;
  return [{ code: 'silenced-for-good', phase: silenced.id, sentence }];
}
