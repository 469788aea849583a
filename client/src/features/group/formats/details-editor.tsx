import type { Flaw } from '@casecircle/shared/domain/formats/flaw.ts';
import { type Format, type Preparation, preparations } from '@casecircle/shared/domain/formats/format.ts';
import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../../ui/section.tsx';
import { FlawList } from './flaw-list.tsx';
import { preparationWords } from './format-words.ts';

type Props = { format: Format; flaws: readonly Flaw[]; onChange: (next: Format) => void };

/** What the format is called, what it is good for, and what a presenter prepares. */
export function DetailsEditor({ format, flaws, onChange }: Props) {
  return (
    <Section title="The format">
      <Stack gap="md">
        <TextInput
          label="Name"
          autoComplete="off"
          value={format.name}
          onChange={(event) => onChange({ ...format, name: event.currentTarget.value })}
        />
        <Textarea
          label="What it is good for"
          description="One sentence, shown when a meeting is planned."
          minRows={2}
          value={format.summary}
          onChange={(event) => onChange({ ...format, summary: event.currentTarget.value })}
        />
        <Select
          label="What the presenter prepares"
          data={preparations.map((value) => ({ value, label: preparationWords[value].name }))}
          allowDeselect={false}
          description={preparationWords[format.preparation].means}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={format.preparation}
          onChange={(next) => next !== null && onChange({ ...format, preparation: next as Preparation })}
        />
        <FlawList
          flaws={flaws.filter(({ phase }) => phase === undefined)}
          id="format-flaws"
          label="To mend in the format"
        />
      </Stack>
    </Section>
  );
}
