import { fileOf } from '../../load/index.ts';
import { asArray, asString, isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import { refOf } from '../references/references.ts';
import { mediaTypes, newResponse } from './bodies.ts';
import { newPathItem, VERBS, type Context } from './operations.ts';
import { inside, type Seat } from './origins.ts';
import { newParameter } from './parameters.ts';
import { mapValues, newReference, newSchema } from './schema.ts';

type FileContext = Context & {
  /** The file of the document itself. */
  readonly root: string;
};

/**
 * Another file of a document of Swagger 2.0. What its parts are is not written in it, so they are known by their form;
 * nothing in it moves, and its references stay, except those that lead back into the document.
 */
export function newFile(value: JsonValue, file: string, context: FileContext): JsonValue {
  const settled = withFileRefs(value, file, context);
  return newPart(settled, { to: '', from: '' }, context);
}

function newPart(value: JsonValue, seat: Seat, context: FileContext): JsonValue {
  if (Array.isArray(value))
    return asArray(value).map((each, index) => newPart(each, inside(seat, [index]), context));
  if (!isObject(value) || refOf(value) !== undefined) return value;
  if (isPathItem(value)) return newPathItem(value, seat, context);
  if (isParameter(value)) return newParameter(value, seat, context.origins);
  if (isResponse(value)) {
    const produces = mediaTypes(own(context.document, 'produces'));
    return newResponse(value, produces, seat, context);
  }
  if (isSchema(value)) return newSchema(value, context.document);
  return mapValues(value, (each, key) =>
    key.startsWith('x-') ? each : newPart(each, inside(seat, [key]), context),
  );
}

function isPathItem(value: JsonObject): boolean {
  return VERBS.some((verb) => isObject(own(own(value, verb), 'responses')));
}

/** One that is no part of a body: such a one belongs to its operation. */
function isParameter(value: JsonObject): boolean {
  const place = asString(own(value, 'in'));
  return asString(own(value, 'name')) !== undefined && /^(?:query|path|header)$/.test(place ?? '');
}

function isResponse(value: JsonObject): boolean {
  const isDescribed = asString(own(value, 'description')) !== undefined;
  return isDescribed && (isObject(own(value, 'schema')) || isObject(own(value, 'headers')));
}

const SCHEMA_KEYS = ['type', 'properties', 'allOf', 'items', 'enum', 'additionalProperties', 'discriminator'];

function isSchema(value: JsonObject): boolean {
  return SCHEMA_KEYS.some((key) => {
    const found = own(value, key);
    return key === 'type' || key === 'discriminator' ? typeof found === 'string' : found !== undefined;
  });
}

/** References of a file with the name of the file they lead into, so that they mean the same wherever they are read. */
function withFileRefs(value: JsonValue, file: string, context: FileContext): JsonValue {
  if (Array.isArray(value)) return asArray(value).map((each) => withFileRefs(each, file, context));
  if (!isObject(value)) return value;
  return mapValues(value, (each, key) =>
    key === '$ref' && typeof each === 'string' ? fileRef(each, file, context)
    : DATA.has(key) || key.startsWith('x-') ? each
    : withFileRefs(each, file, context),
  );
}

const DATA = new Set(['example', 'examples', 'default', 'enum']);

function fileRef(ref: string, file: string, { root, document }: FileContext): string {
  if (ref.startsWith('#')) return `${file.slice(file.lastIndexOf('/') + 1)}${ref}`;
  const [name = '', pointer] = ref.split('#', 2);
  const isRoot = pointer !== undefined && fileOf(name, file) === root;
  return isRoot ? `${name}${newReference(`#${pointer}`, document)}` : ref;
}
