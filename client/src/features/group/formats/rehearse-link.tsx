import { ButtonLink } from '../../../ui/text-link.tsx';

type Props = { group: string; format: { id: string; name: string }; named?: boolean };

/** The way to a walk through a method, alone. `named` where several stand beside each other. */
export function RehearseLink({ group, format, named = false }: Props) {
  return (
    <ButtonLink
      to="/groups/$groupId/formats/$formatId/rehearsal"
      params={{ groupId: group, formatId: format.id }}
      variant="default"
      size="xs"
      {...(named ? { 'aria-label': `Rehearse ${format.name}` } : {})}
    >
      Rehearse
    </ButtonLink>
  );
}
