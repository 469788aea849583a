import { type Html, html } from './html.ts';
import type { JsonSchema } from './schemas.ts';

/** A schema in a few words: "list of GroupLine", "text, at most 80 characters". Its parts stand in `partsOf`. */
export function kindOf(schema: JsonSchema): Html {
  if (typeof schema.$ref === 'string') return link(schema.$ref);
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (Array.isArray(schema.enum)) return joined(schema.enum.map((one) => html`<code>${JSON.stringify(one)}</code>`));
  const choices = choicesOf(schema);
  if (choices.length > 0) return joined(choices.map(kindOf));
  if (schema.type === 'array') return html`list of ${kindOf((schema.items ?? {}) as JsonSchema)}${bounds(schema)}`;
  if (Array.isArray(schema.type)) return joined(schema.type.map((type) => kindOf({ ...schema, type })));
  return html`${plainNames[String(schema.type)] ?? 'anything'}${bounds(schema)}`;
}

const plainNames: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
};

/** The fields of an object, or of each variant of one; nothing where there are none. */
export function partsOf(schema: JsonSchema): Html {
  const choices = choicesOf(schema).filter(hasParts);
  if (choices.length > 0) return html`${choices.map((choice) => partsOf(choice))}`;
  if (schema.type === 'array') return partsOf((schema.items ?? {}) as JsonSchema);
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  if (properties.length === 0) return html``;
  const required = (schema.required ?? []) as string[];
  return html`<ul class="fields">${properties.map(([name, part]) => field(name, part, required.includes(name)))}</ul>`;
}

function field(name: string, schema: JsonSchema, required: boolean): Html {
  const may = required ? '' : html` <em>may be left out</em>`;
  return html`<li><code>${name}</code> ${kindOf(schema)}${may}${hasParts(schema) ? partsOf(schema) : ''}</li>`;
}

function hasParts(schema: JsonSchema): boolean {
  if (typeof schema.$ref === 'string') return false;
  if (schema.properties !== undefined) return true;
  if (schema.type === 'array') return hasParts((schema.items ?? {}) as JsonSchema);
  return choicesOf(schema).some(hasParts);
}

function choicesOf(schema: JsonSchema): JsonSchema[] {
  return (schema.anyOf ?? schema.oneOf ?? []) as JsonSchema[];
}

function bounds(schema: JsonSchema): string {
  const known: [string, (value: unknown) => string][] = [
    ['format', (format) => `, ${format}`],
    ['minLength', (least) => `, at least ${least} characters`],
    ['maxLength', (most) => `, at most ${most} characters`],
    ['minimum', (least) => `, from ${least}`],
    ['exclusiveMinimum', (least) => `, above ${least}`],
    ['maximum', (most) => `, to ${most}`],
    ['minItems', (least) => `, at least ${least}`],
    ['maxItems', (most) => `, at most ${most}`],
  ];
  return known.map(([name, say]) => (schema[name] === undefined ? '' : say(schema[name]))).join('');
}

function link(reference: string): Html {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return html`<a href="#shape-${name}">${name}</a>`;
}

function joined(kinds: readonly Html[]): Html {
  return html`${kinds.map((kind, index) => (index === 0 ? kind : html` or ${kind}`))}`;
}
