import type { Access, Endpoint, Resource } from '@casecircle/shared/protocol/api/endpoint.ts';
import { Problem, refusalStatus, refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { scopeWords, tokenScopes } from '@casecircle/shared/protocol/tokens.ts';
import { type JsonSchema, type Schemas, schemasOf } from './schemas.ts';

export type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, { description?: string; content?: Content; $ref?: string }>;
};
export type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema };
export type Content = Record<string, { schema: JsonSchema }>;
export type OpenApi = ReturnType<typeof openApi>;

const description = [
  'Casecircle’s HTTP API: groups, the season, meetings and notices. What people write together, and what happens in a',
  'running meeting, is not part of it. A program sends `Authorization: Bearer cc_…` with an access token that a person made',
  'on their account page; a browser has a session cookie. Instants are milliseconds, dates and times without a zone are',
  'the group’s own. Every refusal is a problem document with a code and a sentence for people.',
].join(' ');

/** The API as an OpenAPI 3.1 document, from the table of its routes. */
export function openApi(resources: readonly Resource[], address: string) {
  const all = [...resources.flatMap(({ endpoints }) => endpoints), refusalsOnly];
  const schemas = schemasOf(all);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { name, endpoints } of resources) {
    for (const endpoint of endpoints) {
      const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
      paths[path] ??= {};
      paths[path][endpoint.method.toLowerCase()] = operationOf(endpoint, name, schemas);
    }
  }
  const problem = schemas.of(Problem, 'answer');
  return {
    openapi: '3.1.0',
    info: { title: 'Casecircle', version: '1', description },
    servers: [{ url: address }],
    tags: resources.map(({ name, about }) => ({ name, description: about })),
    paths,
    components: { securitySchemes, responses: refusalsAs(problem), schemas: schemas.components() },
  };
}

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'better-auth.session_token',
    description: 'What signing in sets. Over https its name begins with `__Secure-`.',
  },
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    description: `An access token. Scopes: ${tokenScopes.map((scope) => `\`${scope}\` (${scopeWords[scope]})`).join('; ')}.`,
  },
};

const refusalsOnly = { method: 'GET', path: '', summary: '', access: 'open', status: 200, answer: Problem } as const;

function operationOf(endpoint: Endpoint, tag: string, schemas: Schemas): Operation {
  const { method, path, summary, access, body } = endpoint;
  const parameters = [...pathParameters(path), ...queryParameters(endpoint, schemas)];
  return {
    operationId: nameOf(method, path),
    summary,
    tags: [tag],
    security: securityOf(access),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: json(schemas.of(body, 'body')) } }),
    responses: { [endpoint.status]: answerOf(endpoint, schemas), ...refusalsOf(endpoint) },
  };
}

function nameOf(method: string, path: string): string {
  const words = path.split(/[/.:-]/).filter((word) => word !== '');
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function securityOf(access: Access): Operation['security'] {
  if (access === 'open') return [];
  return access === 'session only' ? [{ session: [] }] : [{ session: [] }, { accessToken: [...access] }];
}

/** Built-in formats have names for ids, and tokens are no ids. */
function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const uuid = name !== 'format' && !/\/(invitations|calendar|unsubscribe)\/:token/.test(path);
    return { name, in: 'path', required: true, schema: { type: 'string', ...(uuid && { format: 'uuid' }) } };
  });
}

function queryParameters({ query }: Endpoint, schemas: Schemas): Parameter[] {
  if (!query) return [];
  const { properties, required = [] } = schemas.inline(query);
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => {
    return { name, in: 'query', required: (required as string[]).includes(name), schema };
  });
}

const meaningOf: Record<Endpoint['status'], string> = {
  200: 'What was asked for.',
  201: 'It was made.',
  204: 'Done; there is nothing to say.',
  303: 'Go on to another page.',
};

function answerOf({ answer, media, status }: Endpoint, schemas: Schemas) {
  const said = meaningOf[status];
  if (answer) return { description: said, content: json(schemas.of(answer, 'answer')) };
  return media === undefined ? { description: said } : { description: said, content: { [media]: { schema: {} } } };
}

function json(schema: JsonSchema): Content {
  return { 'application/json': { schema } };
}

/** Which refusals can come back, by what kind of request it is. */
function refusalsOf({ method, path, access, body }: Endpoint): Operation['responses'] {
  const statuses = [
    ...(body ? [400, 413] : []),
    ...(access === 'open' ? [] : [401, 403]),
    ...(path.includes(':') ? [404] : []),
    ...(method === 'GET' ? [] : [409, 503]),
    ...(path.includes(':') || method !== 'GET' ? [410] : []),
    ...[429, 500],
  ];
  const named = statuses.toSorted((one, other) => one - other).map((status) => [status, `Refused${status}`] as const);
  return Object.fromEntries(
    [...named, ['default', 'Refused'] as const].map(([status, name]) => [
      status,
      { $ref: `#/components/responses/${name}` },
    ]),
  );
}

function refusalsAs(problem: JsonSchema): Record<string, { description: string; content: Content }> {
  const content = { 'application/problem+json': { schema: problem } };
  const all: Record<string, { description: string; content: Content }> = {
    Refused: { description: 'Any other refusal.', content },
  };
  for (const status of new Set(Object.values(refusalStatus))) {
    const codes = Object.entries(refusalWords).filter(
      ([code]) => refusalStatus[code as keyof typeof refusalStatus] === status,
    );
    all[`Refused${status}`] = { description: codes.map(([code, words]) => `\`${code}\`: ${words}`).join(' '), content };
  }
  return all;
}
