import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import type { AnyView, Kind } from '../document/index.ts';
import { isObject, own, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { isClose } from './check-schema.ts';
import { countPlaces } from './count-places.ts';

type Extension = {
  /** Objects whose readers act on it. */
  readonly on: readonly Kind[];
  /** What holds instead where nothing acts on it. */
  readonly instead: string;
  /** Values that concern this package; all unless given. */
  readonly only?: (value: JsonValue) => boolean;
};

const PREFIX = 'x-stainless-';

const isOurs = (language: JsonValue): boolean => language === 'typescript' || language === 'node';

/** Whether `true`, a text or a list of languages means this package. */
const concernsUs = (value: JsonValue): boolean =>
  value === true || isOurs(value) || (Array.isArray(value) && (value as readonly JsonValue[]).some(isOurs));

/** A text names a thing for all languages, a map for each of its keys. */
const namesForUs = (value: JsonValue): boolean =>
  typeof value === 'string' ||
  (isObject(value) && ['typescript', 'node'].some((key) => own(value, key) !== undefined));

/** Extensions of the hosted generator that can change a TypeScript package. */
const EXTENSIONS: ReadonlyMap<string, Extension> = new Map(
  Object.entries<Extension>({
    any: { on: ['schema'], instead: 'it is about schemas' },
    'empty-object': { on: ['schema'], instead: 'it is about schemas' },
    variantName: { on: ['schema'], instead: 'it is about schemas' },
    skip: {
      on: ['schema', 'parameter'],
      instead:
        'it leaves out parameters and properties; methods and models are left out by skip in the config',
      only: concernsUs,
    },
    param: { on: ['parameter', 'schema'], instead: 'it is about parameters' },
    auth: { on: ['securityScheme'], instead: 'it is about security schemes' },
    naming: { on: [], instead: 'names follow from the config and the document', only: namesForUs },
    method: { on: [], instead: 'methods are named under resources of the config' },
    'override-schema': { on: [], instead: 'the type follows from the schema as it is' },
    'pagination-property': { on: [], instead: 'pages are described under pagination of the config' },
  }).map(([name, extension]) => [PREFIX + name, extension]),
);

/** Those that change nothing in TypeScript: values of enums have no names, the rest is for other languages. */
const OF_OTHERS: ReadonlySet<string> = new Set(
  ['const', 'renameMap', 'nominal', 'soft-required', 'snippets', 'go-json', 'go-variant-constructor'].map(
    (name) => PREFIX + name,
  ),
);

const NAMES = [...EXTENSIONS.keys(), ...OF_OTHERS];

/** Why an extension does nothing where it stands; undefined where it does, or need not. */
type Idle = { readonly reason: string; readonly similar?: string | undefined; readonly isLoud: boolean };

function idleness(key: string, value: JsonValue, kind: Kind): Idle | undefined {
  const extension = EXTENSIONS.get(key);
  if (extension !== undefined) {
    const isIdle = !extension.on.includes(kind) && extension.only?.(value) !== false;
    return isIdle ? { reason: extension.instead, isLoud: true } : undefined;
  }
  if (OF_OTHERS.has(key)) return undefined;
  const similar = nearest(
    key,
    NAMES.filter((name) => isClose(key, name)),
  );
  const reason = 'no extension is known by this name';
  return { reason, similar, isLoud: similar !== undefined && !OF_OTHERS.has(similar) };
}

/** Collects extensions of the hosted generator that do nothing where they stand; each is told once, with its number. */
export type ExtensionCount = {
  readonly see: (view: AnyView) => void;
  readonly reportAll: (report: Report, isOutside: (place: Place) => boolean) => void;
};

/** An empty count. */
export function countExtensions(): ExtensionCount {
  const found = countPlaces<Idle & { readonly key: string }>(({ key, reason }) => `${key} ${reason}`);
  return {
    see: (view) => {
      for (const key in view.value) {
        if (!key.startsWith(PREFIX)) continue;
        const idle = idleness(key, view.value[key] as JsonValue, view.kind);
        if (idle !== undefined) found.add({ ...idle, key }, view.place(key));
      }
    },
    reportAll: (report, isOutside) => {
      for (const { what, count, place } of found.all(isOutside)) {
        const { key, reason, similar, isLoud } = what;
        const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
        const told = diagnostic(
          'Document/ExtensionIdle',
          place,
          { key, count, reason },
          { mark: 'key', ...hint },
        );
        report(isLoud ? told : { ...told, severity: 'note' });
      }
    },
  };
}
