import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Beside } from '../../ui/beside.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import type { Acting } from './acting.ts';
import { RhythmForm } from './rhythm/rhythm-form.tsx';

type Props = { season: SeasonView; group: GroupView; acting: Acting };

/** A season that nobody has set up: its first question to whoever can answer it. */
export function FirstStep({ season, group, acting }: Props) {
  if (!acting.leads) {
    return (
      <Quiet>
        There is no season yet. When your facilitator sets when you meet, you see here who is next, and why.
      </Quiet>
    );
  }
  return (
    <Columns
      beside={
        <Beside>
          <p>From this, everybody sees who is next, and why: whoever has waited longest.</p>
          <p>Holidays and breaks are left out, absences keep their turn, and everything can be changed later.</p>
        </Beside>
      }
    >
      <Section title="When do you meet?">
        <RhythmForm season={season} group={group} />
      </Section>
    </Columns>
  );
}
