import type { Area, Phase } from '@casecircle/shared/domain/formats/format.ts';
import type { MeetingRole } from '@casecircle/shared/domain/people.ts';
import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { setSpeaks, setWrites } from './format-edits.ts';
import { areasInOrder, areaWords, roleNames } from './format-words.ts';
import classes from './rights-grid.module.css';

type Props = {
  phase: Phase;
  /** The roles that this format knows. */
  roles: readonly MeetingRole[];
  onChange: (change: Partial<Phase>) => void;
};

/** These belong to the presenter whatever the method. */
const presentersOnly: readonly Area[] = ['answers', 'marks', 'takeaways'];

/** Who speaks and who writes what in a phase. */
export function RightsGrid({ phase, roles, onChange }: Props) {
  const caption = useId();
  return (
    <>
      <p className={classes.caption} id={caption}>
        Who may do what
      </p>
      <div className={classes.holder}>
        <table className={classes.grid} aria-labelledby={caption}>
          <thead>
            <tr>
              <td />
              {roles.map((role) => (
                <th key={role} scope="col">
                  {roleNames[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Speak</th>
              {roles.map((role) => (
                <Right
                  key={role}
                  label={`Speak: ${roleNames[role]}`}
                  may={phase.speaks.includes(role)}
                  onChange={(may) => onChange(setSpeaks(phase, role, may))}
                />
              ))}
            </tr>
            {areasInOrder.map((area) => (
              <tr key={area}>
                <th scope="row">{areaWords[area]}</th>
                {roles.map((role) => {
                  const may = phase.writes[area]?.includes(role) ?? false;
                  if (!may && role !== 'presenter' && presentersOnly.includes(area)) return <Never key={role} />;
                  return (
                    <Right
                      key={role}
                      label={`${areaWords[area]}: ${roleNames[role]}`}
                      may={may}
                      onChange={(next) => onChange(setWrites(phase, area, role, next))}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Right({ label, may, onChange }: { label: string; may: boolean; onChange: (may: boolean) => void }) {
  return (
    <td>
      <span className={classes.box}>
        <Checkbox aria-label={label} checked={may} onChange={(event) => onChange(event.currentTarget.checked)} />
      </span>
    </td>
  );
}

function Never() {
  return (
    <td>
      <span className={`${classes.box} ${classes.never}`}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>The presenter’s alone</VisuallyHidden>
      </span>
    </td>
  );
}
