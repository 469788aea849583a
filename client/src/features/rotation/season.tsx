import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Columns } from '../../ui/columns.tsx';
import { Absences } from './absences.tsx';
import type { Acting } from './acting.ts';
import { Fairness } from './fairness.tsx';
import { FirstStep } from './first-step.tsx';
import { History } from './history.tsx';
import { Lead } from './lead.tsx';
import { Requests } from './requests.tsx';
import { Breaks } from './rhythm/breaks.tsx';
import { RhythmSection } from './rhythm/rhythm-section.tsx';
import classes from './season.module.css';
import { SeasonHeading } from './season-heading.tsx';
import { SeasonPicture } from './season-picture.tsx';
import { SeasonPrint } from './season-print.tsx';
import type { SeasonSearch } from './season-search.ts';
import type { Width } from './span.ts';

export type SeasonProps = {
  season: SeasonView;
  group: GroupView;
  acting: Acting;
  search: SeasonSearch;
  onLook: (next: SeasonSearch) => void;
  width: Width;
  onWidth: (width: Width) => void;
};

/** The whole screen: a picture of the season first, then what waits, who is away, whether it is fair, and its rhythm. */
export function Season(props: SeasonProps) {
  const { season, group, acting } = props;
  const now = Date.now();
  const empty = season.rhythm === null && season.occurrences.length === 0;
  return (
    <>
      <div className={classes.screen}>
        <SeasonHeading season={season} group={group} canPrint={!empty} />
        {empty ? (
          <FirstStep season={season} group={group} acting={acting} />
        ) : (
          <>
            <Lead season={season} acting={acting} now={now} />
            <SeasonPicture {...props} now={now} />
            <Columns
              beside={
                <>
                  <Fairness season={season} me={acting.me} />
                  <History season={season} />
                </>
              }
            >
              <Requests season={season} group={group.id} me={acting.me} now={now} />
              <Absences season={season} group={group} acting={acting} />
              <RhythmSection season={season} group={group} acting={acting} />
              <Breaks season={season} group={group} acting={acting} />
            </Columns>
          </>
        )}
      </div>
      {!empty && <SeasonPrint season={season} group={group} now={now} />}
    </>
  );
}
