import type { GroupKind } from '@casecircle/shared/domain/people.ts';

/**
 * How large such groups usually are. Supervision: what boards count as a group (Florida 64B4-2.002, Missouri, Virginia,
 * Maryland 10.42.08.09). Consultation: what descriptions of Balint groups and of kollegiale Beratung name.
 */
export const sizeHints: Record<GroupKind, string> = {
  supervision:
    'Boards often count only small groups: Florida and Missouri 3 to 6 supervisees, Virginia and Maryland (social work) at most 6. Read your own board’s rule.',
  consultation: 'Balint groups are described with 6 to 10 people, peer consultation in six phases with 6 to 9.',
};
