import type { Format, Phase } from '@casecircle/shared/domain/formats/format.ts';
import { type Meeting, type Plan, planned } from '@casecircle/shared/domain/meeting/meeting.ts';
import { ids } from './room-for-tests.tsx';

const group = ['member', 'facilitator'] as const;

/** A phase of five minutes, two at least, in which all but the presenter speak, unless said otherwise. */
export function phase(id: string, otherwise: Partial<Phase> = {}): Phase {
  const name = id[0]?.toUpperCase() + id.slice(1);
  return {
    id,
    name,
    verb: 'talk',
    minutes: 5,
    minimumMinutes: 2,
    prompt: `${name}.`,
    speaks: group,
    writes: {},
    ...otherwise,
  };
}

/** A small method with everything that a method can have. */
export const seatedFormat: Format = {
  id: 'seated',
  name: 'Seated Talk',
  source: 'our own',
  summary: 'For tests.',
  preparation: 'title',
  seats: [
    { id: 'client', name: 'The client', prompt: 'Listen as the client.' },
    { id: 'secretary', name: 'Secretary', prompt: 'Write it down.', role: 'secretary' },
  ],
  modules: [
    { id: 'headlines', name: 'Headlines', prompt: 'Find a headline.' },
    { id: 'resonance', name: 'Resonance', prompt: 'Say what resounds.' },
  ],
  phases: [
    phase('casting', { chooses: 'seats', speaks: [...group, 'presenter'] }),
    phase('choosing', { chooses: 'module' }),
    phase('consulting', { usesModule: true, promptForPresenter: 'Turn away and listen.' }),
    phase('writing', { verb: 'writeAlone', speaks: [] }),
    phase('answer', { verb: 'presenterAnswers', speaks: ['presenter'] }),
  ],
};

/** A meeting in the phase with this id, ten minutes before its end, led by the facilitator. */
export function meetingIn(phaseId: string, plan: Partial<Plan> = {}): Meeting {
  const cases: Plan['cases'] = plan.cases ?? [
    { caseId: ids.case, label: 'Amber Harbour', presenter: ids.presenter, format: seatedFormat },
  ];
  const phases = [...(plan.opening ?? []), ...cases.flatMap(({ format }) => format.phases), ...(plan.ending ?? [])];
  const minutes = phases.reduce((sum, { minutes }) => sum + minutes, 0);
  const meeting = planned({ minutes, ...plan, cases });
  if (!meeting.ok) throw new Error('The meeting of this test does not fit.');
  const index = meeting.value.phases.findIndex(({ id }) => id === phaseId);
  const clock = { kind: 'running', endsAt: Date.now() + 600_000 } as const;
  return { ...meeting.value, lead: ids.facilitator, stage: { kind: 'phase', index, clock } };
}
