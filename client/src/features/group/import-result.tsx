import type { ImportReport } from '@casecircle/shared/protocol/groups.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { roleWords } from './group-words.ts';
import classes from './import-people.module.css';

type Line = ImportReport['lines'][number];

/** What becomes of every line, those that need a hand first; with the links that no mail could carry. */
export function ImportResult({ report: { lines, ignored } }: { report: ImportReport }) {
  const troubled = lines.filter(({ trouble }) => trouble !== null);
  const good = lines.filter(({ trouble }) => trouble === null);
  const byHand = good.some(({ token }) => token !== null);
  return (
    <>
      {troubled.length > 0 && (
        <section aria-label="Lines that invite nobody">
          <h3 className={classes.title}>
            {troubled.length === 1 ? 'One line invites' : `${troubled.length} lines invite`} nobody
          </h3>
          <Ledger>
            {troubled.map((line) => (
              <LedgerLine key={line.line} title={titleOf(line)} detail={line.trouble} />
            ))}
          </Ledger>
        </section>
      )}
      {good.length > 0 && (
        <section aria-label="Lines that invite somebody">
          <h3 className={classes.title}>
            {good.length === 1 ? 'One person' : `${good.length} people`}{' '}
            {good[0]?.state === 'invited' ? 'invited' : 'can be invited'}
          </h3>
          {byHand && (
            <p className={classes.words}>
              No mail can be sent from here. Copy the links now and hand them on: they are not shown again.
            </p>
          )}
          <Ledger>
            {good.map((line) => (
              <LedgerLine key={line.line} title={titleOf(line)} detail={detailOf(line)}>
                {line.token !== null && (
                  <CopyField
                    label={`Link for ${titleOf(line)}`}
                    value={`${window.location.origin}/join/${line.token}`}
                  />
                )}
              </LedgerLine>
            ))}
          </Ledger>
        </section>
      )}
      {ignored.length > 0 && (
        <p className={classes.words}>
          {ignored.length === 1 ? 'One column was' : 'Some columns were'} left alone: {ignored.join(', ')}.
        </p>
      )}
    </>
  );
}

function titleOf({ line, name }: Line): string {
  return name === '' ? `Line ${line}` : `Line ${line}, ${name}`;
}

function detailOf({ state, role, token }: Line): string {
  const as = `as ${roleWords[role].toLowerCase()}`;
  if (state === 'would-invite') return `is invited ${as}`;
  return token === null ? `goes out by mail, ${as}` : as;
}
