import type { FormatLine } from '@casecircle/shared/protocol/formats.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useQuery } from '@tanstack/react-query';
import { formatsQuery, retireFormat } from '../../../http/formats.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Ledger, LedgerLine } from '../../../ui/ledger.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Quiet } from '../../../ui/quiet.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { ButtonLink, TextLink } from '../../../ui/text-link.tsx';
import { mayHere } from '../may-here.ts';
import { useGroupChange } from '../use-group-change.ts';
import classes from './formats-section.module.css';
import { MakeCopy } from './make-copy.tsx';
import { RehearseLink } from './rehearse-link.tsx';

/** The methods that the group works by: its own, and those that come with Casecircle. */
export function FormatsSection({ group }: { group: GroupView }) {
  const formats = useQuery(formatsQuery(group.id));
  const edits = mayHere(group, 'edit-formats');
  return (
    <Section title="Formats" id="formats">
      <Loaded query={formats}>
        {(lines) => {
          const own = lines.filter(({ builtIn }) => !builtIn);
          const builtIn = lines.filter((line) => line.builtIn);
          return (
            <>
              {own.length === 0 ? (
                <Quiet>
                  {edits
                    ? 'No format of your own yet. Copy a built-in one and change its phases, minutes, words and rights.'
                    : 'Your group has no format of its own yet. It works by the built-in ones.'}
                </Quiet>
              ) : (
                <Ledger label="Our own formats">
                  {own.map((format) => (
                    <OwnFormat key={format.id} group={group.id} format={format} edits={edits} />
                  ))}
                </Ledger>
              )}
              <details className={classes.builtIn}>
                <summary>{builtIn.length} built-in formats</summary>
                <Ledger label="Built-in formats">
                  {builtIn.map((format) => (
                    <LedgerLine
                      key={format.id}
                      title={<FormatLink group={group.id} format={format} />}
                      detail={`${format.summary} ${lengthWords(format)}.`}
                      actions={
                        <>
                          <RehearseLink group={group.id} format={format} named />
                          {edits && <MakeCopy group={group.id} from={format} />}
                        </>
                      }
                    />
                  ))}
                </Ledger>
              </details>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function OwnFormat({ group, format, edits }: { group: string; format: FormatLine; edits: boolean }) {
  const retire = useGroupChange(() => retireFormat(group, format.id), `${format.name} is retired`);
  const changes = edits && (
    <>
      <ButtonLink
        to="/groups/$groupId/formats/$formatId"
        params={{ groupId: group, formatId: format.id }}
        variant="default"
        size="xs"
        aria-label={`Change ${format.name}`}
      >
        Change
      </ButtonLink>
      <ConfirmButton
        size="xs"
        question={`“${format.name}” is offered no longer when a meeting is planned. Meetings that were planned with it keep it.`}
        confirm="Retire it"
        loading={retire.isPending}
        onConfirm={() => retire.mutate(undefined)}
        aria-label={`Retire ${format.name}`}
      >
        Retire
      </ConfirmButton>
    </>
  );
  return (
    <LedgerLine
      title={<FormatLink group={group} format={format} />}
      detail={`${format.summary} ${lengthWords(format)}.`}
      actions={
        <>
          <RehearseLink group={group} format={format} named />
          {changes}
        </>
      }
    >
      {retire.error && <RefusalNote error={retire.error} />}
    </LedgerLine>
  );
}

function FormatLink({ group, format }: { group: string; format: FormatLine }) {
  return (
    <TextLink to="/groups/$groupId/formats/$formatId" params={{ groupId: group, formatId: format.id }}>
      {format.name}
    </TextLink>
  );
}

function lengthWords({ phases, minutes, shortest }: FormatLine): string {
  return `${phases.length} phases, ${minutes} minutes, at least ${shortest}`;
}
