import { namedMethods } from '../../compare/causes/index.ts';
import type { DocumentSide } from '../../compare/wire/index.ts';
import { valueBehind } from '../../document/index.ts';
import type { Method } from '../../ir/index.ts';
import { asArray, isObject, own, type JsonValue } from '../../support/json.ts';
import type { Gap } from '../model/model.ts';
import { fieldsIn, folded, type Field } from './document-words.ts';

/** The place of a gap in the document: what it says there of the innermost property, which may be nothing. */
export type Spot = {
  readonly name: string;
  readonly fields: readonly Field[];
  /** What has the property is one of several variants, which have types of their own. */
  readonly isUnion: boolean;
};

/**
 * Follows the path of a gap through the schemas of the model, answer or parameters that it begins at; undefined where the
 * path begins at nothing of the document, or leads through what is not there.
 */
export function spotOf(gap: Gap, document: DocumentSide): Spot | undefined {
  const found = startOf(gap, document);
  if (found === undefined) return undefined;
  const path = [...found.path, ...pathIn(gap.says)];
  const name = path.at(-1);
  if (name === undefined) return undefined;
  const root = document.input.document.value;
  let schemas: readonly JsonValue[] = found.schemas;
  for (const step of path.slice(0, -1)) {
    schemas = fieldsOf(schemas, root)
      .filter(([key]) => isCalled(key, step))
      .map(([, { schema }]) => schema);
    if (schemas.length === 0) return undefined;
  }
  const fields = fieldsOf(schemas, root);
  // A schema without properties tells nothing of one that is missing.
  if (fields.length === 0) return undefined;
  const named = fields.filter(([key]) => isCalled(key, name)).map(([, field]) => field);
  return { name, fields: named, isUnion: haveVariants(schemas, root) };
}

type Start = {
  readonly schemas: readonly JsonValue[];
  readonly path: readonly string[];
};

/** The method, or the first name in the symbol that the document has a schema for. */
function startOf(gap: Gap, document: DocumentSide): Start | undefined {
  return gap.symbol.startsWith('client.') ? startOfMethod(gap, document) : startOfType(gap, document);
}

function startOfMethod({ method: called, measure }: Gap, { api, input }: DocumentSide): Start | undefined {
  const method = namedMethods(api).find(({ name }) => name === called)?.method;
  if (method === undefined) return undefined;
  if (measure === 'arguments') return { schemas: sentWith(method, input), path: [] };
  return measure === 'results' ? givenBy(method, []) : undefined;
}

function startOfType({ symbol }: Gap, { api, input }: DocumentSide): Start | undefined {
  // `resources/pets: Pet.Home` is a name in a module.
  const steps = symbol
    .replace(/^[\w/.-]+: /, '')
    .split('.')
    .map(bare);
  const methods = namedMethods(api).map(({ method }) => method);
  const models = new Map([...api.models.values()].map(({ name, at }) => [name, at.pointer] as const));
  for (const [at, step] of steps.entries()) {
    const path = steps.slice(at + 1);
    const pointer = models.get(step);
    const model =
      pointer === undefined ? undefined : valueBehind({ $ref: `#${pointer}` }, input.document.value);
    if (model !== undefined) return { schemas: [model], path };
    // Methods of several resources may have types of one name: what any of them has is not gone.
    const giving = methods.filter(({ response }) => 'typeName' in response && response.typeName === step);
    const given = giving.flatMap((method) => givenBy(method, path) ?? []);
    const [first] = given;
    if (first !== undefined) return { ...first, schemas: given.flatMap(({ schemas }) => schemas) };
    const taking = methods.filter(({ params }) => params?.typeName === step);
    if (taking.length > 0) return { schemas: taking.flatMap((method) => sentWith(method, input)), path };
  }
  return undefined;
}

const bare = (step: string): string => step.replace(/(?:\[\w*\]|\(\w*\))+$/, '');

/** `does not give .data[].total as it was` → `data`, `total` */
function pathIn(says: string): readonly string[] {
  const text = /(?:^|\s)[a-z]*((?:\.[\w$]+|\[\w*\])+)(?= (?:as|that) )/.exec(says)?.[1] ?? '';
  return [...text.matchAll(/\.([\w$]+)/g)].map(([, step = '']) => step);
}

/** The answers that succeed, with the path to what callers get of them. */
function givenBy({ operation, response }: Method, path: readonly string[]): Start | undefined {
  const responses = own(operation, 'responses');
  if (!isObject(responses)) return undefined;
  const schemas = Object.entries(responses).flatMap(([status, answer]) =>
    /^(?:2|default)/.test(status) ? [answer] : [],
  );
  const inner = response.kind === 'json' && response.unwrap !== undefined ? [response.unwrap] : [];
  return { schemas, path: [...inner, ...path] };
}

/** The body, and the parameters of the operation and of its path. */
function sentWith({ operation, path }: Method, { document }: DocumentSide['input']): readonly JsonValue[] {
  const body = own(operation, 'requestBody');
  const item = own(own(document.value, 'paths') ?? {}, path) ?? {};
  const parameters = [operation, item].flatMap((owner) => asArray(own(owner, 'parameters')));
  return [...(body === undefined ? [] : [body]), ...parameters];
}

/** Types are named after properties, items of a list after one of them. */
function isCalled(key: string, step: string): boolean {
  const [called, wanted] = [folded(key), folded(step)];
  return (
    called === wanted ||
    called === `${wanted}s` ||
    called === `${wanted}es` ||
    called === wanted.replace(/y$/, 'ies')
  );
}

/** Whether any of these values, or what they refer to and hold without a name, is one of several. */
function haveVariants(values: readonly JsonValue[], document: JsonValue): boolean {
  const seen = new Set<JsonValue>();
  const queue = [...values];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (Array.isArray(value)) queue.push(...(value as readonly JsonValue[]));
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (['anyOf', 'oneOf'].some((key) => asArray(own(value, key)).length > 1)) return true;
    const content = own(value, 'content');
    queue.push(
      ...[
        valueBehind(value, document),
        ...(isObject(content) ? Object.values(content) : []),
        ...PARTS.map((part) => own(value, part)),
      ].filter((part) => part !== undefined),
    );
  }
  return false;
}

/** Parts of an answer, a body or a schema that lead to properties, but not through one. */
const PARTS = ['schema', 'items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf'];

/** Properties and parameters in these values, in what they refer to and in their parts. */
function fieldsOf(
  values: readonly JsonValue[],
  document: JsonValue,
): ReadonlyArray<readonly [string, Field]> {
  const found: Array<readonly [string, Field]> = [];
  const seen = new Set<JsonValue>();
  const queue = [...values];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) queue.push(...(value as readonly JsonValue[]));
    if (!isObject(value)) continue;
    found.push(...fieldsIn(value));
    const content = own(value, 'content');
    // The schema of a parameter is that of a property.
    const parts = typeof own(value, 'name') === 'string' ? [] : PARTS;
    queue.push(
      ...[
        valueBehind(value, document),
        ...(isObject(content) ? Object.values(content) : []),
        ...parts.map((part) => own(value, part)),
      ].filter((part) => part !== undefined),
    );
  }
  return found;
}
