import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';

type Props = { season: SeasonView; group: GroupView; canPrint: boolean };

/** Whose season it is, and how often they meet. */
export function SeasonHeading({ season, group, canPrint }: Props) {
  return (
    <PageHeading
      above={
        <TextLink to="/groups/$groupId" params={{ groupId: group.id }}>
          {group.name}
        </TextLink>
      }
      below={season.rhythmWords === null ? undefined : `${season.rhythmWords}.`}
      actions={
        canPrint && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        )
      }
    >
      Season
    </PageHeading>
  );
}
