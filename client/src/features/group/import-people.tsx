import { type GroupView, type ImportReport, longestImport } from '@casecircle/shared/protocol/groups.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { importPeople } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import classes from './import-people.module.css';
import { ImportResult } from './import-result.tsx';
import { textOfFile } from './text-of-file.ts';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; onDone: () => void };

/** Invites the people of a table: first it says what would be, then it does it. */
export function ImportPeople({ group, onDone }: Props) {
  const [csv, setCsv] = useState('');
  const { report, check, apply, again } = useImport(group, csv);
  if (report?.applied) {
    return (
      <div className={classes.parts}>
        <ImportResult report={report.lines} />
        <Group>
          <Button onClick={onDone}>Done</Button>
        </Group>
      </div>
    );
  }
  if (report) {
    const people = report.lines.lines.filter(({ state }) => state === 'would-invite').length;
    return (
      <div className={classes.parts}>
        <ImportResult report={report.lines} />
        <RefusalNote error={apply.error} />
        <Group gap="xs">
          {people > 0 && (
            <Button loading={apply.isPending} onClick={() => apply.mutate()}>
              Invite {people === 1 ? 'one person' : `${people} people`}
            </Button>
          )}
          <Button variant="default" onClick={again}>
            Change the list
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <div className={classes.parts}>
      <ListFields csv={csv} onChange={setCsv} />
      <RefusalNote error={check.error} />
      <Group gap="xs">
        <Button disabled={csv.trim() === ''} loading={check.isPending} onClick={() => check.mutate()}>
          Check the list
        </Button>
        <Button variant="default" onClick={onDone}>
          Not now
        </Button>
      </Group>
    </div>
  );
}

function ListFields({ csv, onChange }: { csv: string; onChange: (csv: string) => void }) {
  const [trouble, setTrouble] = useState<string>();
  const read = async (file: File | null) => {
    if (!file) return;
    const tooLarge = file.size > 4 * limits.importCharacters;
    setTrouble(tooLarge ? 'This file is too large for a list of people. Nothing was read.' : undefined);
    if (tooLarge) return;
    onChange(await textOfFile(file));
    announce(`${file.name} is read. Check the list next.`);
  };
  return (
    <>
      <p className={classes.words}>
        A table as CSV with a first line of heads: email, and if you like name and role (member, observer or
        facilitator). At most {longestImport} lines. Nobody is invited before you have seen what would be.
      </p>
      <div>
        <FileButton onChange={(file) => void read(file)} accept=".csv,.tsv,.txt,text/csv">
          {(button) => (
            <Button variant="default" size="xs" {...button}>
              Choose a file
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label="Or paste the table"
        placeholder={'name,email,role\nPia Keller,pia@example.org,member'}
        minRows={6}
        maxRows={14}
        spellCheck={false}
        value={csv}
        error={trouble}
        onChange={(event) => {
          setTrouble(undefined);
          onChange(event.currentTarget.value);
        }}
      />
    </>
  );
}

type Report = { lines: ImportReport; applied: boolean };

function useImport(group: GroupView, csv: string) {
  const refresh = useGroupRefresh();
  const [report, setReport] = useState<Report>();
  const check = useMutation({
    mutationFn: () => importPeople(group.id, csv, false),
    onSuccess: (lines) => {
      setReport({ lines, applied: false });
      announce('The list is checked.');
    },
  });
  const apply = useMutation({
    mutationFn: async () => {
      const lines = await importPeople(group.id, csv, true);
      await refresh();
      return lines;
    },
    onSuccess: (lines) => {
      setReport({ lines, applied: true });
      announce('The invitations are made.');
    },
  });
  return { report, check, apply, again: () => setReport(undefined) };
}
