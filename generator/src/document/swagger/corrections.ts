import {
  asArray,
  asString,
  isObject,
  join,
  own,
  type JsonObject,
  type JsonValue,
} from '../../support/json.ts';

/** A value that Swagger 2.0 does not allow where it stands, and what it is read as, since that is clear. */
export type Correction = { readonly pointer: string; readonly written: string; readonly reading: string };

/** The keys of the document and of operations that hold lists of texts. */
const LISTS = ['consumes', 'produces', 'schemes'] as const;

/** A list; a single text is a list of one. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return typeof value === 'string' ? [value] : asArray(value);
}

/** The host of a document, and the scheme that stands before it where none belongs. */
export function hostOf(
  document: JsonObject,
): { readonly host: string; readonly scheme?: string } | undefined {
  const written = asString(own(document, 'host'));
  if (written === undefined) return undefined;
  const [, scheme, host] = /^(https?):\/\/([^/]*)\/?$/i.exec(written) ?? [];
  if (scheme === undefined || host === undefined) return { host: written };
  return { host, scheme: scheme.toLowerCase() };
}

/** What is read in another form than it is written in. */
export function correctionsOf(document: JsonObject): readonly Correction[] {
  const host = hostOf(document);
  return [
    ...(host?.scheme === undefined ?
      []
    : [{ pointer: '/host', written: `The host ${String(own(document, 'host'))}`, reading: host.host }]),
    ...wrapped(document, ''),
    ...operationsOf(document).flatMap(({ value, pointer }) => wrapped(value, pointer)),
  ];
}

function wrapped(value: JsonObject, pointer: string): readonly Correction[] {
  return LISTS.flatMap((key) => {
    const text = own(value, key);
    if (typeof text !== 'string') return [];
    return [
      {
        pointer: join(pointer, key),
        written: `The ${key} ${JSON.stringify(text).slice(0, 80)}`,
        reading: 'a list of one',
      },
    ];
  });
}

function operationsOf(document: JsonObject): ReadonlyArray<{ value: JsonObject; pointer: string }> {
  const entriesOf = (map: JsonValue | undefined): ReadonlyArray<[string, JsonValue]> =>
    isObject(map) ? Object.entries(map) : [];
  return entriesOf(own(document, 'paths')).flatMap(([path, item]) =>
    entriesOf(item).flatMap(([verb, value]) =>
      isObject(value) ? [{ value, pointer: join('/paths', path, verb) }] : [],
    ),
  );
}
