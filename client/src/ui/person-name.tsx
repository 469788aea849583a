import classes from './person-name.module.css';

type Props = { name: string; pronouns?: string; credentials?: string };

/** How a person is called, with what they want known beside it. */
export function PersonName({ name, pronouns = '', credentials = '' }: Props) {
  return (
    <span className={classes.person}>
      <span className={classes.name}>{name}</span>
      {credentials !== '' && <span className={classes.soft}>, {credentials}</span>}
      {pronouns !== '' && <span className={classes.soft}> ({pronouns})</span>}
    </span>
  );
}
