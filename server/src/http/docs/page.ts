import { scopeWords, type TokenScope, tokenScopes } from '@casecircle/shared/protocol/tokens.ts';
import { type Html, html } from './html.ts';
import type { Content, OpenApi, Operation } from './openapi.ts';
import type { JsonSchema } from './schemas.ts';
import { kindOf, partsOf } from './shape.ts';
import { style } from './style.ts';

/** The document as a page to read: one file without a script, which works offline and under the strictest policy. */
export function page(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const { html: written } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The HTTP API · Casecircle</title>
<style>${{ html: style }}</style>
</head>
<body>
<header><a href="/">Casecircle</a></header>
<main>
<h1>The HTTP API</h1>
${introduction(document)}
<nav aria-label="Resources"><ul>${document.tags.map(({ name }) => html`<li><a href="#${idOf(name)}">${name}</a></li>`)}
<li><a href="#refusals">Refusals</a></li><li><a href="#shapes">Shapes</a></li></ul></nav>
${document.tags.map(({ name, description }) => {
  const own = operations.filter(({ operation }) => operation.tags.includes(name));
  return html`<section aria-labelledby="${idOf(name)}"><h2 id="${idOf(name)}">${name}</h2><p>${description}</p>${own.map(endpoint)}</section>`;
})}
${refusals(document)}
${shapes(document)}
</main>
</body>
</html>`;
  return written;
}

type Line = { method: string; path: string; operation: Operation };

function introduction({ info, servers }: OpenApi): Html {
  const address = servers[0]?.url ?? '';
  return html`<p class="lead">${marked(info.description)}</p>
<p>For programs there is <a href="/api/docs/openapi.json">the same as an OpenAPI 3.1 document</a>.</p>
<pre><code>curl -H "Authorization: Bearer $CASECIRCLE_TOKEN" ${address}/api/groups</code></pre>
<h2>What a token can be given</h2>
<dl class="scopes">${tokenScopes.map((scope) => html`<div><dt><code>${scope}</code></dt><dd>${scopeWords[scope]}</dd></div>`)}</dl>`;
}

function endpoint({ method, path, operation }: Line): Html {
  const { summary, parameters = [], requestBody, responses } = operation;
  const answered = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
  const refused = Object.keys(responses).filter((status) => /^[45]/.test(status));
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  return html`<details class="endpoint" id="${operation.operationId}"><summary><span class="method">${method}</span>
<code class="path">${path}</code> <span class="what">${summary}</span> ${access(operation)}</summary>
<div class="inside">
${asked.length > 0 && html`<h3>Query</h3><ul class="fields">${asked.map(({ name, schema }) => html`<li><code>${name}</code> ${kindOf(schema)}</li>`)}</ul>`}
${requestBody && html`<h3>Body</h3>${content(requestBody.content)}`}
${answered.map(([status, { content: found }]) => html`<h3>Answer, ${status}</h3>${found ? content(found) : html`<p>Nothing to read.</p>`}`)}
<h3>Refusals</h3><p>${refused.map((status) => html`<a href="#refused-${status}">${status}</a> `)}</p>
</div></details>`;
}

function access({ security }: Operation): Html {
  if (security.length === 0) return html`<span class="tag">open to everybody</span>`;
  const scopes = security.flatMap(({ accessToken = [] }) => accessToken) as TokenScope[];
  if (scopes.length === 0) return html`<span class="tag">people only</span>`;
  return html`${scopes.map((scope) => html`<span class="tag scope">${scope}</span> `)}`;
}

function content(found: Content): Html {
  return html`${Object.entries(found).map(([media, { schema }]) =>
    media === 'application/json' && Object.keys(schema).length > 0
      ? html`<p>${kindOf(schema)}</p>${partsOf(schema)}`
      : html`<p><code>${media}</code></p>`,
  )}`;
}

function refusals({ components }: OpenApi): Html {
  const numbered = Object.entries(components.responses).filter(([name]) => /\d/.test(name));
  const lines = numbered.toSorted().map(([name, { description }]) => {
    const status = name.slice('Refused'.length);
    return html`<div id="refused-${status}"><dt>${status}</dt><dd>${marked(description)}</dd></div>`;
  });
  return html`<section aria-labelledby="refusals"><h2 id="refusals">Refusals</h2>
<p>Each is a <a href="#shape-Problem">Problem</a> of the media type <code>application/problem+json</code>.</p><dl class="refusals">${lines}</dl></section>`;
}

function shapes({ components }: OpenApi): Html {
  const all = Object.entries(components.schemas).map(
    ([name, schema]: [string, JsonSchema]) => html`<section class="shape"><h3 id="shape-${name}">${name}</h3>
${typeof schema.description === 'string' && html`<p>${marked(schema.description)}</p>`}<p>${kindOf(schema)}</p>${partsOf(schema)}</section>`,
  );
  return html`<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${all}</section>`;
}

/** What stands between backticks as code. */
function marked(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
