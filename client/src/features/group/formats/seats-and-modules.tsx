import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { Ledger, LedgerLine } from '../../../ui/ledger.tsx';
import { Section } from '../../../ui/section.tsx';

/** The seats and modules that a format has, to be read. */
export function SeatsAndModules({ format: { seats = [], modules = [] } }: { format: Format }) {
  return (
    <>
      {seats.length > 0 && <Places title="Seats" places={seats} />}
      {modules.length > 0 && <Places title="Modules" places={modules} />}
    </>
  );
}

function Places({ title, places }: { title: string; places: readonly { id: string; name: string; prompt: string }[] }) {
  return (
    <Section title={title}>
      <Ledger label={title}>
        {places.map(({ id, name, prompt }) => (
          <LedgerLine key={id} title={name} detail={prompt} />
        ))}
      </Ledger>
    </Section>
  );
}
