import { Anchor } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import classes from './call-link.module.css';

type Props = {
  link: string | null;
  /** In the room’s header: without the host, and where it is narrow as a sign alone. */
  short?: boolean;
};

/** The way to where the group talks. Opens beside the room and tells the other side nothing of where one comes from. */
export function CallLink({ link, short = false }: Props) {
  const host = link === null ? undefined : hostOf(link);
  if (link === null || host === undefined) return null;
  return (
    <Anchor href={link} target="_blank" rel="noopener noreferrer" className={classes.link} title={host}>
      <IconPhone size={16} aria-hidden="true" />
      <span className={short ? classes.word : undefined}>Open the call</span>
      <span className={short ? classes.hidden : classes.host}> {host}, in a new tab</span>
    </Anchor>
  );
}

/** Where a link leads; undefined for whatever is not a plain web address. */
export function hostOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, host } = new URL(link);
  return protocol === 'https:' ? host : undefined;
}
