import { diagnostic, type Report } from '../diagnostics/index.ts';
import { asString, isObject, own, type JsonObject } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { Kind } from './document-shape.ts';
import { placeOf, type Trail } from './trail.ts';

type Feature = {
  readonly kind: Kind;
  readonly name: string;
  readonly effect: string;
  /** The key the feature shows at, if the object uses it. */
  readonly used: (value: JsonObject) => string | undefined;
};

const has =
  (key: string) =>
  (value: JsonObject): string | undefined =>
    Object.hasOwn(value, key) ? key : undefined;

const when =
  (key: string, test: (text: string) => boolean) =>
  (value: JsonObject): string | undefined => {
    const text = asString(own(value, key));
    return text !== undefined && test(text) ? key : undefined;
  };

/** What OpenAPI offers and this generator does not act on. */
const FEATURES: readonly Feature[] = [
  { kind: 'pathItem', name: 'trace', effect: 'the operation gets no method', used: has('trace') },
  { kind: 'pathItem', name: 'servers of a path', effect: 'requests go to the base URL of the client', used: has('servers') },
  { kind: 'operation', name: 'servers of an operation', effect: 'requests go to the base URL of the client', used: has('servers') },
  { kind: 'operation', name: 'callbacks', effect: 'callback payloads get no types', used: has('callbacks') },
  { kind: 'document', name: 'webhooks', effect: 'webhook payloads get no types unless a method of the config unwraps them', used: has('webhooks') },
  { kind: 'response', name: 'links', effect: 'links are left out', used: has('links') },
  { kind: 'parameter', name: 'cookie parameters', effect: 'they are not sent', used: when('in', (text) => text === 'cookie') },
  { kind: 'parameter', name: 'parameter content', effect: 'the value is sent as a plain string', used: has('content') },
  { kind: 'parameter', name: 'allowReserved', effect: 'reserved characters are always encoded', used: (value) => (own(value, 'allowReserved') === true ? 'allowReserved' : undefined) },
  {
    kind: 'parameter',
    name: 'parameter style',
    effect: 'lists and objects are written as query_settings say',
    used: when('style', (text) => !['form', 'simple', 'deepObject'].includes(text)),
  },
  { kind: 'schema', name: 'not', effect: 'the type allows more than the schema', used: has('not') },
  { kind: 'schema', name: 'if/then/else', effect: 'the type allows more than the schema', used: has('if') },
  { kind: 'schema', name: 'patternProperties', effect: 'the members get no names', used: has('patternProperties') },
  { kind: 'schema', name: 'prefixItems', effect: 'the items get one common type', used: has('prefixItems') },
  { kind: 'schema', name: 'dependentSchemas', effect: 'the type allows more than the schema', used: has('dependentSchemas') },
  { kind: 'schema', name: '$dynamicRef', effect: 'the value becomes unknown', used: has('$dynamicRef') },
  { kind: 'schema', name: 'xml', effect: 'bodies are JSON', used: has('xml') },
  { kind: 'securityScheme', name: 'openIdConnect', effect: 'the client sends no credentials for it', used: when('type', (text) => text === 'openIdConnect') },
  { kind: 'securityScheme', name: 'mutualTLS', effect: 'certificates are set up on the fetch of the client', used: when('type', (text) => text === 'mutualTLS') },
  {
    kind: 'securityScheme',
    name: 'HTTP authentication other than bearer and basic',
    effect: 'the client sends no credentials for it',
    used: (value) => (own(value, 'type') === 'http' ? when('scheme', (text) => !/^(?:bearer|basic)$/i.test(text))(value) : undefined),
  },
];

const BY_KIND: ReadonlyMap<Kind, readonly Feature[]> = new Map(
  [...new Set(FEATURES.map(({ kind }) => kind))].map((kind) => [kind, FEATURES.filter((each) => each.kind === kind)] as const),
);

/** Counts unsupported features, so that each is named once with its number, at its first place by pointer. */
export type FeatureCount = {
  readonly see: (kind: Kind, value: JsonObject, trail: Trail) => void;
  readonly reportAll: (report: Report) => void;
};

/** An empty count. */
export function countFeatures(): FeatureCount {
  const found = new Map<Feature, { count: number; place: Place }>();
  return {
    see: (kind, value, trail) => {
      for (const feature of BY_KIND.get(kind) ?? []) {
        const key = isObject(value) ? feature.used(value) : undefined;
        if (key === undefined) continue;
        const place = placeOf(trail, key);
        const known = found.get(feature);
        if (!known) found.set(feature, { count: 1, place });
        else found.set(feature, { count: known.count + 1, place: isBefore(place, known.place) ? place : known.place });
      }
    },
    reportAll: (report) => {
      for (const [{ name, effect }, { count, place }] of found) {
        report(diagnostic('Document/NotSupported', place, { feature: name, count, effect }, { mark: 'key' }));
      }
    },
  };
}

function isBefore(a: Place, b: Place): boolean {
  return a.file === b.file ? a.pointer < b.pointer : a.file < b.file;
}
