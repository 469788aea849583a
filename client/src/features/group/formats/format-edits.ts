import type { Area, Format, Phase, Seat } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingRole } from '@casecircle/shared/domain/people.ts';
import { usualRights } from './usual-rights.ts';

type Phases = Format['phases'];

/** The format with one phase changed. A field that is set to undefined is taken out. */
export function changePhase(
  format: Format,
  id: string,
  change: { [Name in keyof Phase]?: Phase[Name] | undefined },
): Format {
  return withPhases(
    format,
    format.phases.map((phase) => (phase.id === id ? (withoutUndefined({ ...phase, ...change }) as Phase) : phase)),
  );
}

/** A conversation of ten minutes at the end, under an id that no other phase has. */
export function addPhase(format: Format): { format: Format; added: string } {
  const taken = new Set(format.phases.map(({ id }) => id));
  let number = format.phases.length + 1;
  while (taken.has(`phase-${number}`)) number += 1;
  const added = `phase-${number}`;
  const phase: Phase = {
    id: added,
    name: '',
    verb: 'talk',
    minutes: 10,
    minimumMinutes: 3,
    prompt: '',
    ...usualRights('talk'),
  };
  return { format: withPhases(format, [...format.phases, phase]), added };
}

export function removePhase(format: Format, id: string): Format {
  return withPhases(
    format,
    format.phases.filter((phase) => phase.id !== id),
  );
}

/** One place towards the beginning (-1) or the end (1); unchanged where there is no such place. */
export function movePhase(format: Format, id: string, by: -1 | 1): Format {
  const from = format.phases.findIndex((phase) => phase.id === id);
  const moved = format.phases[from];
  const to = from + by;
  if (!moved || to < 0 || to >= format.phases.length) return format;
  return withPhases(format, format.phases.toSpliced(from, 1).toSpliced(to, 0, moved));
}

/** Gives a right to a role, or takes it. */
export function setSpeaks(phase: Phase, role: MeetingRole, may: boolean): Pick<Phase, 'speaks'> {
  return { speaks: toggled(phase.speaks, role, may) };
}

export function setWrites(phase: Phase, area: Area, role: MeetingRole, may: boolean): Pick<Phase, 'writes'> {
  const { [area]: before = [], ...others } = phase.writes;
  const roles = toggled(before, role, may);
  return { writes: roles.length === 0 ? others : { ...others, [area]: roles } };
}

function toggled(roles: readonly MeetingRole[], role: MeetingRole, may: boolean): readonly MeetingRole[] {
  const others = roles.filter((other) => other !== role);
  return may ? [...others, role] : others;
}

function withPhases(format: Format, phases: readonly Phase[]): Format {
  return { ...format, phases: phases as Phases };
}

function withoutUndefined(phase: object): object {
  return Object.fromEntries(Object.entries(phase).filter(([, value]) => value !== undefined));
}

/** A seat and a module; both have a name and what is asked of people. */
export type Place = Seat;
export type PlaceKind = 'seats' | 'modules';

/** The format with these seats or modules; without any, it does not know them at all. */
export function withPlaces(format: Format, kind: PlaceKind, places: readonly Place[]): Format {
  const { [kind]: _, ...others } = format;
  return (places.length === 0 ? others : { ...others, [kind]: places }) as Format;
}

/** One more at the end, without words yet, under an id that no other has. */
export function addPlace(format: Format, kind: PlaceKind): { format: Format; added: string } {
  const before = format[kind] ?? [];
  const taken = new Set(before.map(({ id }) => id));
  let number = before.length + 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  const added = `${kind}-${number}`;
  return { format: withPlaces(format, kind, [...before, { id: added, name: '', prompt: '' }]), added };
}

export function changePlace(format: Format, kind: PlaceKind, id: string, change: PlaceChange): Format {
  const places = (format[kind] ?? []) as readonly Place[];
  return withPlaces(
    format,
    kind,
    places.map((place) => (place.id === id ? (withoutUndefined({ ...place, ...change }) as Place) : place)),
  );
}
export type PlaceChange = { [Name in keyof Place]?: Place[Name] | undefined };
