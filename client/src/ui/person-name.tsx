import classes from './person-name.module.css';

type Props = { name: string; pronouns?: string; credentials?: string };

/** How a person is called, with what they want known beside it; each in its own direction of writing. */
export function PersonName({ name, pronouns = '', credentials = '' }: Props) {
  return (
    <span className={classes.person}>
      <bdi className={classes.name}>{name}</bdi>
      {credentials !== '' && (
        <span className={classes.soft}>
          , <bdi>{credentials}</bdi>
        </span>
      )}
      {pronouns !== '' && (
        <span className={classes.soft}>
          {' '}
          (<bdi>{pronouns}</bdi>)
        </span>
      )}
    </span>
  );
}
