import type { JsonValue } from '../../src/support/json.ts';
import type { RuleSet } from '../../src/support/rule-set.ts';
import { seeded } from './shuffle.ts';
import { parameter, requestContent, responses } from './nasty-payloads.ts';
import { NAMES, type Schema, type Tools, rootSchema } from './nasty-schemas.ts';

/** One document of the family: names from the dictionary for whatever has a name, and shapes that nest them in each other. */
export function nastyDocument(seed: number, rules: RuleSet): JsonValue {
  const random = seeded(seed);
  const some = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const components = [...new Set(times(9, () => some(NAMES)))];
  const ref = (names: readonly string[] = components): Schema => ({
    $ref: `#/components/schemas/${pointerOf(some(names))}`,
  });
  const tools: Tools = { random, some, chance, times, ref, binary: rules === 'openapi' ? 'binary' : 'byte' };
  const schemas = Object.fromEntries(
    components.map((name, i) => [name, rootSchema(tools, components.slice(0, i))]),
  );
  const tags = [...new Set(times(5, () => some(NAMES)))];
  const paths = Object.fromEntries(
    times(9, (i) => {
      const id = some(NAMES);
      return [`/${encodeURIComponent(some(tags))}/${i}/{${id}}`, pathItem(i, id, tags, tools)];
    }),
  );
  return {
    openapi: '3.1.0',
    info: { title: chance(0.5) ? 'Tea' : some(NAMES), version: '1.0.0' },
    servers: [{ url: 'https://tea.example.com' }],
    security: [{ key: [] }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
        query: { type: 'apiKey', in: 'query', name: 'key' },
      },
      schemas,
    },
  };
}

/** Tilde and slash mean something in a JSON pointer (RFC 6901). */
const pointerOf = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

function pathItem(i: number, id: string, tags: readonly string[], tools: Tools): Schema {
  const { some, chance } = tools;
  const verbs = chance(0.3) ? ['get', 'post'] : [some(['get', 'post', 'put', 'patch', 'delete'])];
  return {
    parameters: [{ name: id, in: 'path', required: true, schema: { type: 'string' } }],
    ...Object.fromEntries(verbs.map((verb) => [verb, operation(`${i}${verb}`, verb, tags, tools)])),
  };
}

function operation(id: string, verb: string, tags: readonly string[], tools: Tools): Schema {
  const { some, chance, times } = tools;
  const names = [...new Set(times(3, () => some(NAMES)))];
  return {
    operationId: `${some(NAMES)}${chance(0.3) ? '' : `_${id}`}${chance(0.3) ? 'List' : ''}`,
    tags: [some(tags)],
    parameters: names.map((name) => parameter(name, tools)),
    ...((verb !== 'get' || chance(0.1)) &&
      verb !== 'delete' && {
        requestBody: { required: chance(0.6), content: requestContent(tools) },
      }),
    ...(chance(0.15) && {
      security: some([[], [{}, { key: [] }], [{ cookie: [] }], [{ query: [], key: [] }]]),
    }),
    ...(chance(0.15) && { servers: [some([{ url: '/other' }, { url: 'https://other.example.com/{v}' }])] }),
    responses: responses(tools),
  };
}
