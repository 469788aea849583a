import { Switch } from '@mantine/core';

type Props = { open: number; of: number; only: boolean; onOnly: (only: boolean) => void };

/** How many questions still wait for an answer, and the way to see only these. */
export function OpenQuestions({ open, of, only, onOnly }: Props) {
  return (
    <Switch
      size="xs"
      mb={8}
      label={`Only those still open (${open} of ${of})`}
      checked={only}
      onChange={(event) => onOnly(event.currentTarget.checked)}
    />
  );
}
