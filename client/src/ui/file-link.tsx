import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './file-link.module.css';

type Props = { href: string; children: ReactNode; 'aria-label'?: string };

/** A link that brings a file instead of another page. */
export function FileLink({ children, ...link }: Props) {
  return (
    <Anchor {...link} download className={classes.link}>
      <IconDownload size={16} aria-hidden="true" />
      {children}
    </Anchor>
  );
}
