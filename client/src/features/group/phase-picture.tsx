import { fit, shortestOf } from '@casecircle/shared/domain/formats/fit.ts';
import type { FormatLine } from '@casecircle/shared/protocol/formats.ts';
import { VisuallyHidden } from '@mantine/core';
import classes from './phase-picture.module.css';

/** Phases that belong together: those of a case, or those around the cases. */
export type Part = {
  name: string;
  kind: 'case' | 'around';
  phases: FormatLine['phases'];
};

type Props = {
  parts: readonly Part[];
  minutes: number;
  /** What the picture shows, for those who hear it. */
  label: string;
  /** Set where the names of the phases stand beside it anyway: then it only says which ones there is no time for. */
  bare?: boolean;
};

/** The phases as they fit themselves into a meeting of so many minutes, each as wide as its minutes. */
export function PhasePicture({ parts, minutes, label, bare = false }: Props) {
  const all = parts.flatMap(({ kind, phases }, part) => phases.map((phase) => ({ ...phase, kind, part })));
  const fitted = fit(all, minutes);
  if (!fitted.ok) {
    return (
      <p className={classes.part}>{`It does not fit into ${minutes} minutes: it needs at least ${shortestOf(all)}.`}</p>
    );
  }
  return (
    <div className={classes.picture}>
      <ol className={classes.strip} aria-label={label}>
        {fitted.value.map((phase, index, { [index - 1]: before = phase }) => (
          <li
            key={`${phase.part} ${phase.id}`}
            className={classes.phase}
            data-part={phase.kind}
            data-begins={before.part !== phase.part || undefined}
            style={{ flexGrow: phase.minutes }}
          >
            <VisuallyHidden>{phase.name} </VisuallyHidden>
            {phase.minutes}
            <VisuallyHidden> minutes</VisuallyHidden>
          </li>
        ))}
      </ol>
      {parts.map((part, index) => {
        const kept = fitted.value.filter((phase) => phase.part === index);
        return <PartWords key={part.name} part={part} kept={kept} bare={bare} />;
      })}
    </div>
  );
}

type WordsProps = { part: Part; kept: readonly { id: string; name: string; minutes: number }[]; bare: boolean };

/** What the phases are called and how long each is, to find them in the picture, and which of them there is no time for. */
function PartWords({ part, kept, bare }: WordsProps) {
  const stays = new Set(kept.map(({ id }) => id));
  const left = part.phases.filter(({ id }) => !stays.has(id)).map(({ name }) => name);
  if (bare ? left.length === 0 : part.phases.length === 0) return null;
  return (
    <p className={classes.part}>
      {!bare && <strong>{part.name}: </strong>}
      {!bare && kept.length > 0 && `${kept.map(({ name, minutes }) => `${name} ${minutes}`).join(', ')}. `}
      {left.length > 0 && `There is no time for: ${left.join(', ')}.`}
    </p>
  );
}
