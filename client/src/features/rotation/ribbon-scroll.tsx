import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import classes from './ribbon.module.css';
import season from './season.module.css';
import { placeOfToday } from './use-band-start.ts';

type Props = { band: RefObject<HTMLElement | null>; switcher: ReactNode; children: ReactNode };

/** The band with buttons that move it, for whoever has no wheel and no finger to push it with. */
export function RibbonScroll({ band, switcher, children }: Props) {
  const move = (direction: 1 | -1) => {
    const holder = band.current;
    holder?.scrollBy({ left: direction * holder.clientWidth * 0.8 });
  };
  const toToday = () => {
    const holder = band.current;
    holder?.scrollTo({ left: placeOfToday(holder) });
  };
  return (
    <div className={classes.ribbon}>
      <div className={season.bar}>
        {switcher}
        <div className={classes.movers}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Show what was before"
            onClick={() => move(-1)}
          >
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={toToday}>
            Today
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Show what comes after"
            onClick={() => move(1)}
          >
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {children}
    </div>
  );
}
