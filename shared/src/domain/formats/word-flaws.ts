import { called, type Flaw, formatLimits } from './flaw.ts';
import type { Format } from './format.ts';

type Named = { id: string; name: string; prompt: string };

/** What is wrong with the words and ids of a format: empty, too long, or the same twice. */
export function wordFlaws(format: Format): Flaw[] {
  const { nameCharacters, sourceCharacters, summaryCharacters } = formatLimits;
  return [
    ...idFlaw(format.id, 'the format'),
    ...textFlaws(format.name, nameCharacters, 'the name of the format'),
    ...textFlaws(format.source, sourceCharacters, 'the source of the format'),
    ...textFlaws(format.summary, summaryCharacters, 'the summary of the format'),
    ...format.phases.flatMap((phase, index) => phaseFlaws(phase, called(phase, index))),
    ...repeated(format.phases, 'phases').map(({ id, flaw }) => ({ ...flaw, phase: id })),
    ...placeFlaws(format.seats ?? [], 'seat'),
    ...placeFlaws(format.modules ?? [], 'module'),
  ];
}

function phaseFlaws(phase: Format['phases'][number], it: string): Flaw[] {
  const { promptForPresenter } = phase;
  const found = [...idFlaw(phase.id, it), ...namedFlaws(phase, it)];
  if (/^(around|return)-/.test(phase.id)) {
    const sentence = `The id of ${it} begins like those of the phases around a case. Choose another beginning.`;
    found.push({ code: 'id', sentence });
  }
  if (promptForPresenter !== undefined) {
    found.push(...textFlaws(promptForPresenter, formatLimits.promptCharacters, `the presenter’s prompt of ${it}`));
  }
  return found.map((flaw) => ({ ...flaw, phase: phase.id }));
}

function placeFlaws(places: readonly Named[], kind: 'seat' | 'module'): Flaw[] {
  const each = places.flatMap((place, index) => {
    const it = `${kind} ${index + 1}`;
    return [...idFlaw(place.id, it), ...namedFlaws(place, it)];
  });
  return [...each, ...repeated(places, `${kind}s`).map(({ flaw }) => flaw)];
}

function namedFlaws({ name, prompt }: Named, it: string): Flaw[] {
  const { nameCharacters, promptCharacters } = formatLimits;
  return [
    ...textFlaws(name, nameCharacters, `the name of ${it}`),
    ...textFlaws(prompt, promptCharacters, `the prompt of ${it}`),
  ];
}

function textFlaws(text: string, most: number, it: string): Flaw[] {
  if (text.trim().length === 0) return [{ code: 'empty', sentence: `Write ${it}: it is empty.` }];
  if (text.length <= most) return [];
  return [{ code: 'too-wordy', sentence: `Shorten ${it}: it has ${text.length} characters, and ${most} is the most.` }];
}

/**
 * Ids go into names and tags of entries and into the keys of check-ins, which take nothing else: with another id, all that
 * somebody in that seat writes would be refused.
 */
function idFlaw(id: string, it: string): Flaw[] {
  if (/^[a-z0-9][a-z0-9-]*$/.test(id) && id.length <= formatLimits.idCharacters) return [];
  const sentence = `Give ${it} an id of at most ${formatLimits.idCharacters} small letters without accents, digits and hyphens.`;
  return [{ code: 'id', sentence }];
}

function repeated(all: readonly { id: string }[], kind: string): { id: string; flaw: Flaw }[] {
  const ids = all.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  const sentence = `Two ${kind} have the same id. Give each its own.`;
  return [...twice].map((id) => ({ id, flaw: { code: 'repeated-id', sentence } }));
}
