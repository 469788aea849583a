import { endpoints } from '@casecircle/shared/protocol/api/all.ts';
import { validate } from '@readme/openapi-parser';
import type { Router } from 'express';
import { expect, test } from 'vitest';
import { apiOf, type SiteParts } from '../../site.ts';
import { given, openHouse } from '../testing/house.ts';
import type { OpenApi } from './openapi.ts';

type Layer = Router['stack'][number];

/** Every route of a router and of those within it, as Express holds them. */
function routesOf({ stack }: Pick<Router, 'stack'>): string[] {
  return stack.flatMap(({ route, handle }: Layer) => {
    if (route) return methodsOf(route).map((method) => `${method.toUpperCase()} ${route.path}`);
    return 'stack' in handle ? routesOf(handle as unknown as Router) : [];
  });
}

function methodsOf(route: NonNullable<Layer['route']>): string[] {
  return [...new Set(route.stack.map(({ method }) => method))];
}

/** The routers take what they need when they are asked, so that nothing has to be there to look at them. */
const nothing = { parts: {}, people: {}, address: 'http://localhost:3000' } as unknown as SiteParts;

async function readDocument() {
  const house = await openHouse();
  const answer = await house.visitor().get('/api/docs/openapi.json');
  return { house, answer, document: given<OpenApi>(answer) };
}

test('every route is described, and every description has its route', () => {
  const described = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect(routesOf(apiOf(nothing)).toSorted()).toEqual(described.toSorted());
});

test('the description is a valid OpenAPI document', async () => {
  const { document } = await readDocument();
  const result = await validate(structuredClone(document) as never);
  expect(result).toMatchObject({ valid: true });
  const names = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('every operation says which refusals come back, as problem documents', async () => {
  const { document } = await readDocument();
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    const refused = Object.entries(operation.responses).filter(([status]) => !/^[23]/.test(status));
    expect(refused.length).toBeGreaterThan(2);
    for (const [, { $ref = '' }] of refused) {
      const found = document.components.responses[$ref.replace('#/components/responses/', '')];
      expect(Object.keys(found?.content ?? {})).toEqual(['application/problem+json']);
    }
  }
});

test('every reference leads somewhere, on the page too', async () => {
  const { house, document } = await readDocument();
  for (const [, name = ''] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas[name]).toBeDefined();
  const page = String((await house.visitor().get('/api/docs')).body);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(50);
  for (const id of new Set(links)) expect(page).toContain(`id="${id}"`);
});

test('the scopes in the description are those that programs are let in by', async () => {
  const { document } = await readDocument();
  for (const { method, path, access } of endpoints) {
    const operation = document.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
    const scopes = operation?.security.find(({ accessToken }) => accessToken)?.accessToken;
    expect(scopes).toEqual(typeof access === 'string' ? undefined : [...access]);
    expect(operation?.security.length === 0).toBe(access === 'open');
  }
});

test('the page needs no script, nothing from elsewhere and nobody signed in', async () => {
  const house = await openHouse();
  const answer = await house.visitor().get('/api/docs');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = String(answer.body);
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=/i);
  expect(page.match(/(?:href|src)="(?!#|\/)[^"]*"/g)).toBeNull();
});
