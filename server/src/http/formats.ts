import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { copyOf } from '@casecircle/shared/domain/formats/copy-of.ts';
import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { flaws } from '@casecircle/shared/domain/formats/sound.ts';
import { FormatChange, type FormatView, formatLine, NewFormat } from '@casecircle/shared/protocol/formats.ts';
import { type Request, Router } from 'express';
import { AppError, found, valueIn } from '../errors.ts';
import type { OwnFormat } from '../storage/formats.ts';
import type { HttpParts } from './parts.ts';
import { groupFor, idIn } from './who.ts';

const stale = 'Somebody else has changed this format meanwhile. Nothing was stored, and what you typed is still here.';

export function formats(parts: HttpParts): Router {
  const { stores, audit, now } = parts;
  const router = Router();

  router.get('/groups/:group/formats', async (request, response) => {
    const { group } = await groupFor(parts, request, 'read-group');
    const own = await stores.formats.ofGroup(group.id);
    response.json([
      ...builtInFormats.map((format) => formatLine(format, true)),
      ...own.map(({ format }) => formatLine(format, false)),
    ]);
  });

  router.get('/groups/:group/formats/:format', async (request, response) => {
    const { group } = await groupFor(parts, request, 'read-group');
    const id = String(request.params.format);
    const builtIn = builtInFormats.find((format) => format.id === id);
    if (builtIn) response.json({ format: builtIn, builtIn: true, version: null, changedAt: null } satisfies FormatView);
    else response.json(viewOf(await own(parts, group.id, request)));
  });

  router.post('/groups/:group/formats', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'edit-formats');
    const { from, name } = NewFormat.parse(request.body);
    const pattern = await formatOf(parts, group.id, from);
    if (!pattern) throw new AppError('malformed', 'from');
    const id = valueIn(await stores.formats.make(group.id, (made) => copyOf(pattern, made, name), personId, now()));
    await audit.record(personId, 'format-made', id);
    response.status(201).json({ id, version: 1 });
  });

  router.put('/groups/:group/formats/:format', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'edit-formats');
    const { format: kept } = await own(parts, group.id, request);
    const { version, format } = FormatChange.parse(request.body);
    const next = { ...format, id: kept.id, source: kept.source };
    mustBeSound(next);
    if (!(await stores.formats.change(group.id, next, version, personId, now())))
      throw new AppError('wrong-stage', 'version', stale);
    await audit.record(personId, 'format-changed', kept.id);
    response.json({ id: kept.id, version: version + 1 });
  });

  router.delete('/groups/:group/formats/:format', async (request, response) => {
    const { personId, group } = await groupFor(parts, request, 'edit-formats');
    const id = idIn(request, 'format');
    if (!(await stores.formats.retire(group.id, id, personId, now()))) throw new AppError('not-found');
    await audit.record(personId, 'format-retired', id);
    response.sendStatus(204);
  });

  return router;
}

/** A format that this group can plan with: a built-in one or one of its own. */
export async function formatOf({ stores }: Pick<HttpParts, 'stores'>, groupId: string, id: string) {
  const builtIn = builtInFormats.find((format) => format.id === id);
  return builtIn ?? (await stores.formats.find(groupId, id))?.format;
}

async function own({ stores }: HttpParts, groupId: string, request: Request): Promise<OwnFormat> {
  return found(await stores.formats.find(groupId, idIn(request, 'format')));
}

function mustBeSound(format: Format): void {
  const [first, ...others] = flaws(format);
  if (first) throw new AppError('malformed', 'format', first.sentence, [first, ...others].slice(0, 100));
}

function viewOf({ format, version, changedAt }: OwnFormat): FormatView {
  return { format, builtIn: false, version, changedAt };
}
