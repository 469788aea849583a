import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { OccurrenceView, SeasonView } from '@casecircle/shared/protocol/season.ts';
import type { ReactNode } from 'react';
import type { Acting } from './acting.ts';
import { CasesForm } from './cases-form.tsx';
import { GiveForm } from './give-form.tsx';
import { MethodForm } from './method-form.tsx';
import { MoveForm } from './move-form.tsx';
import { PlaceForm } from './place-form.tsx';
import { SwapForm } from './swap-form.tsx';
import type { Acts } from './use-acts.ts';

export type ActFormProps = {
  occurrence: OccurrenceView;
  season: SeasonView;
  group: GroupView;
  acting: Acting;
  acts: Acts;
};

/** The form that was opened about a meeting. */
export function ActForm(props: ActFormProps): ReactNode {
  const form = props.acts.form?.form;
  const turn = props.acts.form?.slot?.turn ?? null;
  switch (form) {
    case 'move':
      return <MoveForm {...props} />;
    case 'cases':
      return <CasesForm {...props} />;
    case 'method':
      return <MethodForm {...props} />;
    case 'pinned':
    case 'urgent':
      return <PlaceForm {...props} placing={form} />;
    case 'give':
      return turn !== null && <GiveForm {...props} turn={turn} />;
    case 'swap':
      return turn !== null && <SwapForm {...props} turn={turn} />;
    case undefined:
      return null;
  }
}
