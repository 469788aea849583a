import { balint } from './balint.ts';
import { caseClinic } from './case-clinic.ts';
import { consultancyProtocol } from './consultancy-protocol.ts';
import { eightSteps } from './eight-steps.ts';
import type { Format } from './format.ts';
import { free } from './free.ts';
import { incidentMethod } from './incident-method.ts';
import { kollegialeBeratung } from './kollegiale-beratung.ts';
import { reflectingTeam } from './reflecting-team.ts';
import { resilienceBased } from './resilience-based.ts';
import { solutionFocusedReflectingTeam } from './solution-focused-reflecting-team.ts';
import { structuredGroupSupervision } from './structured-group-supervision.ts';
import { structuredPeerGroup } from './structured-peer-group.ts';

/** The built-in formats in the order they are offered: from request to answer, then around a team, then around what one feels. */
export const builtInFormats: readonly Format[] = [
  structuredGroupSupervision,
  structuredPeerGroup,
  kollegialeBeratung,
  eightSteps,
  incidentMethod,
  consultancyProtocol,
  solutionFocusedReflectingTeam,
  reflectingTeam,
  balint,
  caseClinic,
  resilienceBased,
  free,
];

const builtIn: ReadonlyMap<string, Format> = new Map(builtInFormats.map((format) => [format.id, format]));

/** The format a meeting runs by. Throws on an id that no release ever shipped: formats are never withdrawn. */
export function formatById(id: string): Format {
  const format = builtIn.get(id);
  if (!format) throw new Error(`unknown format ${id}`);
  return format;
}
