import { type Slip, writeSlip } from '@casecircle/shared/document/entries.ts';
import { Checkbox } from '@mantine/core';
import { useRoom } from './room-context.ts';

/** The author’s choice for the reveal of the running case. It is kept in the notebook, and nobody is told before. */
export function OfferSlip({ slip }: { slip: Slip }) {
  const { notebook, slot } = useRoom();
  const chosen = slip.offered === slot.caseId;
  const choose = (offer: boolean) => {
    const { id, offered: _, ...kept } = slip;
    writeSlip(notebook.document, id, offer ? { ...kept, offered: slot.caseId } : kept);
  };
  return (
    <Checkbox
      size="xs"
      mt={8}
      label="Put on the table at the reveal"
      checked={chosen}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  );
}
