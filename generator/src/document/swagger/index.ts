import { asString, isObject, join, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { newResponse, mediaTypes, type FormChoice, type Tell } from './bodies.ts';
import { correctionsOf, type Correction } from './corrections.ts';
import { newPathItem } from './operations.ts';
import { newFile } from './files.ts';
import { createOrigins, inside, type Origins, type Seat } from './origins.ts';
import { newParameter } from './parameters.ts';
import { serversOf } from './servers.ts';

export { statedLists } from './list-formats.ts';
import { mapValues, newSchema, omit } from './schema.ts';

/** A document of Swagger 2.0 as one of OpenAPI 3.0, and where its parts stand in the original. */
export type Converted = {
  readonly value: JsonObject;
  /** What is read in another form than it is written in. */
  readonly corrections: readonly Correction[];
  /** Also for the files that were converted. */
  readonly origin: (place: Place) => Place;
  /** Another file that the document refers to, converted where it stands: it has parts of any kind. */
  readonly ofFile: (value: JsonValue, file: string) => JsonValue;
};

const MOVED = new Set(
  'swagger host basePath schemes consumes produces paths definitions parameters responses securityDefinitions'.split(
    ' ',
  ),
);

/** Whether a document says that it is one of Swagger 2.0. */
export function isSwagger(document: JsonObject): boolean {
  const version = own(document, 'swagger');
  return (version === '2.0' || version === 2) && !Object.hasOwn(document, 'openapi');
}

/**
 * Reads a document of Swagger 2.0 as OpenAPI 3.0. What is wrong stays wrong, but for what is corrected.
 *
 * @param onChoice told of forms that are sent in a way which the document leaves open; places are those of the result
 */
export function fromSwagger(
  document: JsonObject,
  file: string,
  onChoice: (choice: Omit<FormChoice, 'to'> & { readonly at: Place }) => void = () => undefined,
): Converted {
  const origins = createOrigins(file);
  const tellOf =
    (of: string): Tell =>
    ({ to: pointer, ...choice }) =>
      onChoice({ ...choice, at: { file: of, pointer } });
  const tell = tellOf(file);
  const section = (key: string): JsonObject => {
    const found = own(document, key);
    return isObject(found) ? found : {};
  };
  for (const [to, from] of SECTIONS) origins.note(`/components/${to}`, `/${from}`);
  const produces = mediaTypes(own(document, 'produces'));
  const paths = own(document, 'paths');
  const value: JsonObject = {
    openapi: '3.0.3',
    ...omit(document, MOVED),
    ...serversOf(document, origins),
    ...(paths !== undefined && {
      paths:
        isObject(paths) ?
          mapValues(paths, (item, path) => {
            const at = join('/paths', path);
            return path.startsWith('x-') ? item : (
                newPathItem(item, { to: at, from: at }, { document, origins, tell })
              );
          })
        : paths,
    }),
    components: {
      schemas: mapValues(section('definitions'), (schema) => newSchema(schema, document)),
      parameters: Object.fromEntries(
        Object.entries(section('parameters')).flatMap(([name, parameter]) => {
          if (!isObject(parameter) || ['body', 'formData'].includes(asString(own(parameter, 'in')) ?? ''))
            return [];
          const seat = { to: join('/components/parameters', name), from: join('/parameters', name) };
          return [[name, newParameter(parameter, seat, origins)] as const];
        }),
      ),
      responses: mapValues(section('responses'), (response, name) => {
        const seat = { to: '/components/responses', from: '/responses' };
        return newResponse(response, produces, inside(seat, [name]), { document, origins });
      }),
      securitySchemes: mapValues(section('securityDefinitions'), (scheme, name) => {
        const seat = { to: '/components/securitySchemes', from: '/securityDefinitions' };
        return newScheme(scheme, inside(seat, [name]), origins);
      }),
    },
  };
  const others = new Map<string, Origins>();
  return {
    value,
    corrections: correctionsOf(document),
    origin: (place) => (others.get(place.file) ?? origins).find(place),
    ofFile: (part, other) => {
      const there = createOrigins(other);
      others.set(other, there);
      return newFile(part, other, { root: file, document, origins: there, tell: tellOf(other) });
    },
  };
}

const SECTIONS: ReadonlyArray<readonly [to: string, from: string]> = [
  ['schemas', 'definitions'],
  ['parameters', 'parameters'],
  ['responses', 'responses'],
  ['securitySchemes', 'securityDefinitions'],
];

/** Flows of OAuth 2.0 that have another name since. */
const FLOWS: ReadonlyMap<string, string> = new Map([
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
]);

function newScheme(scheme: JsonValue, seat: Seat, origins: Origins): JsonValue {
  const type = own(scheme, 'type');
  if (!isObject(scheme)) return scheme;
  if (type === 'basic') return { ...scheme, type: 'http', scheme: 'basic' };
  const flow = asString(own(scheme, 'flow'));
  if (type !== 'oauth2' || flow === undefined) return scheme;
  const parts = Object.entries(scheme).filter(([key]) =>
    ['authorizationUrl', 'tokenUrl', 'scopes'].includes(key),
  );
  const rest = omit(scheme, new Set(['flow', ...parts.map(([key]) => key)]));
  const name = FLOWS.get(flow) ?? flow;
  const { to, from } = inside(seat, ['flows', name], ['flow']);
  origins.note(to, from);
  return { ...rest, flows: { [name]: Object.fromEntries(parts) } };
}
