import * as accounts from '@casecircle/shared/protocol/accounts.ts';
import type { Endpoint } from '@casecircle/shared/protocol/api/endpoint.ts';
import * as calendar from '@casecircle/shared/protocol/calendar.ts';
import * as formats from '@casecircle/shared/protocol/formats.ts';
import * as groups from '@casecircle/shared/protocol/groups.ts';
import * as home from '@casecircle/shared/protocol/home.ts';
import * as meetings from '@casecircle/shared/protocol/meetings.ts';
import * as notices from '@casecircle/shared/protocol/notices.ts';
import * as refusals from '@casecircle/shared/protocol/refusals.ts';
import * as season from '@casecircle/shared/protocol/season.ts';
import * as text from '@casecircle/shared/protocol/text.ts';
import * as tokens from '@casecircle/shared/protocol/tokens.ts';
import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };

const protocol: Record<string, unknown> = {
  ...{ ...text, ...accounts, ...calendar, ...formats, ...groups, ...home },
  ...{ ...meetings, ...notices, ...refusals, ...season, ...tokens },
};

const meanings: Record<string, string> = {
  Id: 'A UUID.',
  Instant: 'Milliseconds since the beginning of 1970, UTC.',
  WallDate: 'A day on the group’s own calendar.',
  WallTime: 'A time on the group’s own clock.',
  TimeZone: 'A time zone by its IANA name, such as Europe/Zurich.',
  Token: 'The secret part of a link.',
  Problem: 'A refusal: RFC 9457 problem details. `detail` says what happened, what was kept and what to do.',
};

/** What stands where a schema goes: a reference for what has a name in the protocol, else the schema itself. */
export type Schemas = {
  of(schema: z.ZodType, side: Side): JsonSchema;
  /** A query's schema with its properties, whether it has a name or not. */
  inline(schema: z.ZodType): JsonSchema;
  /** Every named schema that was asked for, and what these name in turn. */
  components(): Record<string, JsonSchema>;
};
type Side = 'body' | 'answer';

const base = '#/components/schemas/';
const sides = { body: 'input', answer: 'output' } as const;

/** The protocol's zod schemas as JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export function schemasOf(endpoints: readonly Endpoint[]): Schemas {
  const written = { body: write(endpoints, 'body'), answer: write(endpoints, 'answer') };
  const wanted = new Map<string, JsonSchema>();

  const answered = reachedFrom(endpoints, written.answer);

  function resolve(value: unknown, side: Side): unknown {
    if (Array.isArray(value)) return value.map((part) => resolve(part, side));
    if (typeof value !== 'object' || value === null) return value;
    const schema = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part, side)]));
    if (typeof schema.$ref === 'string') schema.$ref = base + want(idIn(schema.$ref), side);
    return schema;
  }

  function want(id: string, side: Side): string {
    const name = side === 'body' && answered.has(id) && differs(id) ? `${id}Wish` : id;
    if (!wanted.has(name)) {
      wanted.set(name, {});
      wanted.set(name, resolve(written[side].schemas[id], side) as JsonSchema);
    }
    return name;
  }

  /** Whether it reads differently as a body, where something may be left out, or names something that does. */
  function differs(id: string): boolean {
    const [body, answer] = [written.body.schemas[id], written.answer.schemas[id]].map((schema) =>
      JSON.stringify(schema),
    );
    return body !== answer || refsIn(written.body.schemas[id]).some(differs);
  }

  return {
    of(schema, side) {
      const id = written[side].names.get(schema);
      if (id === undefined) throw new Error('no such schema');
      if (id.startsWith(nameless)) return resolve(written[side].schemas[id], side) as JsonSchema;
      return { $ref: base + want(id, side) };
    },
    inline: (schema) => resolve(written.body.schemas[written.body.names.get(schema) ?? ''], 'body') as JsonSchema,
    components: () => Object.fromEntries([...wanted].toSorted(([one], [other]) => one.localeCompare(other))),
  };
}

const nameless = 'nameless';

type Written = ReturnType<typeof write>;

/** The names of everything that answers are made of. */
function reachedFrom(endpoints: readonly Endpoint[], { names, schemas }: Written): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const named of refsIn(schemas[id])) reach(named);
  };
  for (const { answer } of endpoints) if (answer) reach(names.get(answer) ?? '');
  return reached;
}

function refsIn(schema: JsonSchema | undefined): string[] {
  return [...JSON.stringify(schema ?? {}).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => idIn(reference));
}

function idIn(reference: string): string {
  return reference.slice(base.length);
}

function write(endpoints: readonly Endpoint[], side: Side) {
  const names = new Map<z.ZodType, string>();
  for (const [name, schema] of Object.entries(protocol)) if (schema instanceof z.ZodType) names.set(schema, name);
  for (const endpoint of endpoints) {
    for (const schema of side === 'body' ? [endpoint.body, endpoint.query] : [endpoint.answer])
      if (schema && !names.has(schema)) names.set(schema, `${nameless}${names.size}`);
  }
  const registry = z.registry<{ id: string; description?: string }>();
  for (const [schema, id] of names) {
    const description = meanings[id];
    registry.add(schema, description === undefined ? { id } : { id, description });
  }
  const options = { io: sides[side], unrepresentable: 'any', uri: (id: string) => base + id } as const;
  const { schemas } = z.toJSONSchema(registry, { ...options, override: ({ jsonSchema }) => simplify(jsonSchema) });
  const bare = Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema as JsonSchema] as const);
  return { names, schemas: Object.fromEntries(bare) };
}

/** Leaves out what says nothing: bounds of all numbers, patterns that repeat a format, and that nothing may ever be added. */
function simplify(schema: JsonSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.format !== undefined) delete schema.pattern;
  for (const bound of ['minimum', 'maximum'])
    if (Math.abs(Number(schema[bound])) === Number.MAX_SAFE_INTEGER) delete schema[bound];
}
