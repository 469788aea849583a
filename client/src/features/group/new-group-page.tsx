import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import classes from './new-group.module.css';
import { NewGroupForm } from './new-group-form.tsx';

/** Founding a circle. Whoever does it becomes its first facilitator. */
export function NewGroupPage() {
  return (
    <div className={classes.page}>
      <PageHeading below="You will be its facilitator: you plan meetings, invite people and look after the agreement. You can share that role later.">
        New group
      </PageHeading>
      <Card>
        <NewGroupForm />
      </Card>
    </div>
  );
}
