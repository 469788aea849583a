import { useMutation, useQuery } from '@tanstack/react-query';
import { becomeDemoPerson, demoPeopleQuery } from '../../http/accounts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useEntering } from './after-sign-in.ts';
import classes from './doors.module.css';

/** The demo's people; a click becomes one of them. The server offers this in the demo only. */
export function DemoPeople({ next }: { next: string }) {
  const people = useQuery(demoPeopleQuery);
  const enter = useEntering();
  const become = useMutation({
    mutationFn: async (id: string) => {
      await becomeDemoPerson(id);
      await enter(next);
    },
  });
  return (
    <>
      <PageHeading below="This is a demonstration with a fictional group. Nobody here is real, and neither is the case. Open two browsers to be two people at once.">
        Whose seat would you like to take?
      </PageHeading>
      <RefusalNote error={become.error} />
      <Loaded query={people}>
        {(found) => (
          <ul className={classes.people}>
            {found.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  className={classes.person}
                  disabled={become.isPending}
                  onClick={() => become.mutate(person.id)}
                >
                  <span className={classes.name}>{person.name}</span>
                  <span className={classes.about}>{person.about}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
