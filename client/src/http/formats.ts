import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { FormatLine, FormatView, KeptFormat, type NewFormat } from '@casecircle/shared/protocol/formats.ts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request, requestNothing } from './request.ts';

/** What a group can plan with: the built-in formats, then its own. */
export function formatsQuery(group: string) {
  return queryOptions({
    queryKey: ['groups', group, 'formats'],
    queryFn: () => request(`/api/groups/${group}/formats`, z.array(FormatLine)),
  });
}

export function formatQuery(group: string, format: string) {
  return queryOptions({
    queryKey: ['groups', group, 'formats', format],
    queryFn: () => request(`/api/groups/${group}/formats/${format}`, FormatView),
  });
}

export function copyFormat(group: string, wish: NewFormat): Promise<{ id: string }> {
  return request(`/api/groups/${group}/formats`, KeptFormat, { method: 'POST', body: wish });
}

/** Writes the version after `version`; refused with its flaws, or when somebody else has written one meanwhile. */
export function changeFormat(group: string, format: Format, version: number): Promise<{ version: number }> {
  const body = { version, format };
  return request(`/api/groups/${group}/formats/${format.id}`, KeptFormat, { method: 'PUT', body });
}

export async function retireFormat(group: string, format: string): Promise<void> {
  await requestNothing(`/api/groups/${group}/formats/${format}`, { method: 'DELETE' });
}
