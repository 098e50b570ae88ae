import { asArray, isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import { refOf } from '../references/references.ts';
import {
  formBody,
  mediaTypes,
  newResponse,
  wholeBody,
  type BodyContext,
  type BodyPart,
  type Tell,
} from './bodies.ts';
import { inside, type Origins, type Seat } from './origins.ts';
import { newParameter } from './parameters.ts';
import { serversOfOperation } from './servers.ts';
import { mapValues, newReference, omit } from './schema.ts';

/** What operations are read with. */
export type Context = { readonly document: JsonObject; readonly origins: Origins; readonly tell: Tell };

/** Verbs that a path item of Swagger 2.0 has. */
export const VERBS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
const MOVED = new Set(['parameters', 'consumes', 'produces', 'schemes', 'responses']);

/** The operations of a path; what all of them share of a body goes to each. */
export function newPathItem(item: JsonValue, seat: Seat, context: Context): JsonValue {
  if (!isObject(item)) return item;
  const shared = own(item, 'parameters');
  const { plain, body } = partition(shared, inside(seat, ['parameters']), context);
  return {
    ...mapValues(item, (value, key) =>
      VERBS.includes(key) && isObject(value) ?
        newOperation(value, inside(seat, [key]), body, context)
      : value,
    ),
    ...(Array.isArray(shared) && { parameters: plain }),
  };
}

function newOperation(
  operation: JsonObject,
  seat: Seat,
  sharedBody: readonly BodyPart[],
  context: Context,
): JsonObject {
  const { document, origins, tell } = context;
  const [listed, responses] = [own(operation, 'parameters'), own(operation, 'responses')];
  const listedHere = partition(listed, inside(seat, ['parameters']), context);
  const parts = [...listedHere.body, ...sharedBody.filter((shared) => !replaces(listedHere.body, shared))];
  const consumes = mediaTypes(own(operation, 'consumes'), own(document, 'consumes'));
  const produces = mediaTypes(own(operation, 'produces'), own(document, 'produces'));
  const kind = bodyKind(listedHere.body) ?? bodyKind(sharedBody);
  const to = inside(seat, ['requestBody']).to;
  const requestBody = bodyOf(
    parts.filter((part) => kindOf(part) === kind),
    { types: consumes, to, document, origins, tell },
  );
  // One of two bodies stays a parameter, which cannot be sent.
  const left = leftOver(parts, kind).map(({ value, from }, index) => {
    origins.note(inside(seat, ['parameters', listedHere.plain.length + index]).to, from);
    return { ...value, required: true };
  });
  return {
    ...omit(operation, MOVED),
    ...serversOfOperation(own(operation, 'schemes'), seat, context),
    ...((Array.isArray(listed) || left.length > 0) && { parameters: [...listedHere.plain, ...left] }),
    ...(listed !== undefined && !Array.isArray(listed) && { parameters: listed }),
    ...(requestBody && { requestBody }),
    ...(responses !== undefined && {
      responses:
        isObject(responses) ?
          mapValues(responses, (response, status) =>
            status.startsWith('x-') ? response : (
              answer(response, produces, inside(seat, ['responses', status]), context)
            ),
          )
        : responses,
    }),
  };
}

/** A response that is shared is written out: its media types are those of the operation. */
function answer(response: JsonValue, produces: readonly string[], seat: Seat, context: Context): JsonValue {
  const shared = target(response, '#/responses/', own(context.document, 'responses'));
  return shared === undefined ?
      newResponse(response, produces, seat, context)
    : newResponse(shared.value, produces, { to: seat.to, from: shared.from }, context);
}

type Partition = { readonly plain: readonly JsonValue[]; readonly body: readonly BodyPart[] };

/** Parameters that stay some, and those that are the body or parts of it. */
function partition(list: JsonValue | undefined, seat: Seat, { document, origins }: Context): Partition {
  const plain: JsonValue[] = [];
  const body: BodyPart[] = [];
  asArray(list).forEach((listed, index) => {
    const from = inside(seat, [index]).from;
    const shared = target(listed, '#/parameters/', own(document, 'parameters'));
    const value = shared?.value ?? listed;
    const place = own(value, 'in');
    const to = inside(seat, [plain.length]).to;
    if (isObject(value) && (place === 'body' || place === 'formData'))
      body.push({ value, from: shared?.from ?? from });
    else if (isObject(listed) && typeof refOf(listed) === 'string') {
      origins.note(to, from);
      plain.push({ ...listed, $ref: newReference(String(refOf(listed)), document) });
    } else {
      origins.note(to, from);
      plain.push(isObject(value) ? newParameter(value, { to, from }, origins) : value);
    }
  });
  return { plain, body };
}

/** What a reference into a section leads to. */
function target(
  value: JsonValue,
  start: string,
  section: JsonValue | undefined,
): { readonly value: JsonObject; readonly from: string } | undefined {
  const ref = isObject(value) ? refOf(value) : undefined;
  if (typeof ref !== 'string' || !ref.startsWith(start)) return undefined;
  const token = ref.slice(start.length);
  const found = own(section, token.replaceAll('~1', '/').replaceAll('~0', '~'));
  return isObject(found) ? { value: found, from: `${start.slice(1)}${token}` } : undefined;
}

type BodyKind = 'body' | 'formData';

const kindOf = ({ value }: BodyPart): BodyKind => (own(value, 'in') === 'body' ? 'body' : 'formData');

/** What a list describes: a whole body, before parts of one, or nothing of that kind. */
function bodyKind(parts: readonly BodyPart[]): BodyKind | undefined {
  if (parts.length === 0) return undefined;
  return parts.some((part) => kindOf(part) === 'body') ? 'body' : 'formData';
}

/** A parameter of an operation stands for that of its path with the same name and place; there is only one whole body. */
function replaces(listed: readonly BodyPart[], shared: BodyPart): boolean {
  const kind = kindOf(shared);
  return listed.some(
    (each) =>
      kindOf(each) === kind && (kind === 'body' || own(each.value, 'name') === own(shared.value, 'name')),
  );
}

function bodyOf(parts: readonly BodyPart[], context: BodyContext): JsonObject | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  return kindOf(first) === 'body' ? wholeBody(first, context) : formBody(parts, context);
}

/** Beside a whole body there can be no other part of one. */
function leftOver(parts: readonly BodyPart[], kind: BodyKind | undefined): readonly BodyPart[] {
  const whole = parts.find((part) => kindOf(part) === 'body');
  return parts.filter((part) => kindOf(part) !== kind || (kind === 'body' && part !== whole));
}
