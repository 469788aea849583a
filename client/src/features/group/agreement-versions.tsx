import type { AgreementVersion, GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agreementVersionsQuery } from '../../http/groups.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { longDay, shortDay } from '../../ui/when.ts';
import classes from './agreement-versions.module.css';
import { ComparedText } from './compared-text.tsx';

/** Every version that there was, who accepted it when, and what changed from one to another. */
export function AgreementVersions({ group }: { group: GroupView }) {
  const versions = useQuery(agreementVersionsQuery(group.id));
  return (
    <Loaded query={versions}>
      {(all) => (
        <>
          <Acceptances current={all[0]} group={group} />
          <Compare versions={all} />
        </>
      )}
    </Loaded>
  );
}

type CurrentProps = { current: AgreementVersion | undefined; group: GroupView };

function Acceptances({ current, group }: CurrentProps) {
  const zone = useReaderZone();
  if (!current) return null;
  const accepted = new Map(current.acceptedBy.map(({ id, at }) => [id, at]));
  const waiting = group.members.filter(({ id }) => !accepted.has(id)).length;
  return (
    <section aria-label={`Who accepted version ${current.version}`}>
      <h3 className={classes.title}>
        Version {current.version}:{' '}
        {waiting === 0 ? 'accepted by everybody' : `${waiting} of ${group.members.length} have not accepted it`}
      </h3>
      <Ledger>
        {group.members.map(({ id, name }) => {
          const at = accepted.get(id);
          return (
            <LedgerLine
              key={id}
              title={name}
              state={at === undefined ? 'not yet' : `accepted on ${shortDay(at, zone)}`}
            />
          );
        })}
      </Ledger>
    </section>
  );
}

function Compare({ versions }: { versions: readonly AgreementVersion[] }) {
  const zone = useReaderZone();
  const [newer, setNewer] = useState(versions[0]?.version ?? 1);
  const [older, setOlder] = useState(versions[1]?.version ?? 1);
  if (versions.length < 2) return <p className={classes.soft}>There is one version so far.</p>;
  const of = (version: number) => versions.find((one) => one.version === version);
  const options = versions.map(({ version, since, by }) => ({
    value: String(version),
    label: `Version ${version}, ${longDay(since, zone)}, by ${by.name}`,
  }));
  const select = (value: number, set: (version: number) => void) => ({
    data: options,
    value: String(value),
    allowDeselect: false,
    onChange: (next: string | null) => next !== null && set(Number(next)),
  });
  return (
    <section aria-label="What changed" className={classes.compare}>
      <h3 className={classes.title}>What changed</h3>
      <div className={classes.chosen}>
        <Select label="From" {...select(older, setOlder)} />
        <Select label="To" {...select(newer, setNewer)} />
      </div>
      <ComparedText before={of(older)?.text ?? ''} after={of(newer)?.text ?? ''} />
    </section>
  );
}
