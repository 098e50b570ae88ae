import type { Api } from '../../ir/index.ts';
import type { WireFinding } from '../wire/index.ts';
import { compareConfigs, namedMethods, typesOf, type ConfigChange } from './config-changes.ts';
import type { ApiCause, ApiFinding } from './finding.ts';

/** Everything that may have changed an SDK on purpose. */
export type Causes = {
  readonly wire: readonly WireFinding[];
  readonly before: Api;
  readonly after: Api;
  /** Versions of the generator, where they are known. */
  readonly generator?: { readonly before: string; readonly after: string };
  /** Names of the components of both documents. */
  readonly schemas?: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
  /** Files of the newer package that hold what people wrote. */
  readonly handWritten?: ReadonlySet<string>;
};

/** Says of every finding what asked for it, or marks it as unexplained: then something was lost that nobody gave up. */
export function explainFindings(findings: readonly ApiFinding[], causes: Causes): readonly ApiFinding[] {
  const config = compareConfigs(causes.before, causes.after, movesIn(causes.wire));
  const users = usersOfTypes(causes);
  return findings.map((finding) => {
    const subject = subjectOf(finding, users);
    const cause =
      causeOf(finding, subject, { wire: causes.wire, config }) ??
      schemaCause(finding, causes) ??
      handWrittenCause(finding, causes) ??
      generatorCause(finding, causes);
    return cause === undefined ? { ...finding, unexplained: true } : { ...finding, cause };
  });
}

/** Endpoint before → endpoint after, for operations that moved. */
function movesIn(wire: readonly WireFinding[]): ReadonlyMap<string, string> {
  return new Map(
    wire.flatMap(({ code, oldValue, newValue }) =>
      MOVED.test(code) && typeof oldValue === 'string' && typeof newValue === 'string' ?
        [[oldValue, newValue] as const]
      : [],
    ),
  );
}

/** What a finding is about, in the words of documents and configs. */
type Subject = {
  readonly methods: ReadonlySet<string>;
  readonly types: readonly string[];
  readonly property: string;
  /** `result` or `argument widgetID` of a method; empty for a whole one. */
  readonly part: string;
  /** Every name on the way to the subject. */
  readonly path: readonly string[];
};

/** Type name → methods that take or return it; class and module of a resource → its methods. */
type Users = ReadonlyMap<string, readonly string[]>;

function usersOfTypes({ before, after }: Causes): Users {
  const found = new Map<string, Set<string>>();
  const add = (type: string, method: string): void =>
    void found.set(type, (found.get(type) ?? new Set<string>()).add(method));
  for (const api of [before, after]) {
    for (const { name, method, resource } of namedMethods(api)) {
      for (const type of typesOf(method)) add(type, name);
      if (resource !== undefined)
        for (const type of [resource.className, `resources/${resource.module}`]) add(type, name);
      for (const id of modelsIn([
        method.response,
        method.params?.bodyUnion,
        method.params?.members,
        method.paging?.item,
      ]))
        add(api.models.get(id)?.name ?? id, name);
    }
  }
  return new Map([...found].map(([type, methods]) => [type, [...methods]] as const));
}

function modelsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || seen.has(each)) return;
    seen.add(each);
    if ('kind' in each && each.kind === 'model' && 'model' in each && typeof each.model === 'string')
      found.add(each.model);
    for (const inner of Object.values(each)) walk(inner);
  };
  walk(value);
  return [...found];
}

function subjectOf({ symbol, affects, after, part = '' }: ApiFinding, users: Users): Subject {
  const names = [symbol, ...affects, ...(after?.startsWith('client.') === true ? [after] : [])];
  const methods = new Set(
    names.filter((name) => name.startsWith('client.')).map((name) => name.slice('client.'.length)),
  );
  const path = symbol
    .replace(/^.*: /, '')
    .replace(/\[[^\]]*\]/g, '')
    .split('.');
  const types = symbol.startsWith('client.') ? [] : path;
  for (const type of types) for (const user of users.get(type) ?? []) methods.add(user);
  return { methods, types, part, property: path.at(-1) ?? '', path };
}

const isDocs = ({ severity }: { readonly severity: string }): boolean => severity === 'docs';

type Fit = (subject: Subject, wire: WireFinding) => boolean;

const both =
  (...fits: readonly Fit[]): Fit =>
  (subject, wire) =>
    fits.every((fit) => fit(subject, wire));
const coded =
  (pattern: RegExp): Fit =>
  (_, { code }) =>
    pattern.test(code);
const reaches: Fit = ({ methods }, wire) =>
  wire.methods.some(
    (name) => methods.has(name) || [...methods].some((method) => name.startsWith(`${method}.`)),
  );
const sameMember: Fit = ({ property }, wire) => lastOf(wire.property) === property;
const sameOwner: Fit = ({ types }, { owner }) => owner !== undefined && types.includes(owner);
/** The change is about something that the subject is a part of: the whole type, the whole body, a member above. */
const isAbove: Fit = ({ path }, { property = '', owner }) =>
  property === '' ? owner === undefined || path.includes(owner) : path.includes(lastOf(property) ?? '');
const isPayload: Fit = (_, { area }) => !['operation', 'server', 'security', 'config'].includes(area);
const isSent: Fit = (subject, wire) => isPayload(subject, wire) && wire.direction === 'request';
const not =
  (fit: Fit): Fit =>
  (subject, wire) =>
    !fit(subject, wire);
/** The values or the place of the change have the name of the type. */
const mentions: Fit = ({ types }, { before, after, oldValue, newValue, sentence }) => {
  const values = [JSON.stringify(oldValue), JSON.stringify(newValue), ...(sentence.match(/`[^`]*`/g) ?? [])];
  const tokens = [before?.pointer, after?.pointer, ...values].join('/').split(/[^A-Za-z0-9_]+/);
  return types.some((name) => name !== '' && tokens.includes(name));
};

/** Codes of operations that are called in another way. */
const MOVED = /^api-(?:path|method)-changed$/;
/** Credentials and servers are options of the client. */
const isClientWide: Fit = ({ path }, { area }) =>
  (area === 'security' || area === 'server') &&
  (path.includes('ClientOptions') || (path[0] === 'client' && path.length === 2));
/** Arguments are parameters; their names are the config's business. */
const isArgument: Fit = ({ part }, wire) => part.startsWith('argument ') && wire.area === 'parameter';
const REMOVED = coded(/^api-removed/);
const ADDED = coded(/^endpoint-added$/);

/** The config says so by name. */
const CONFIG = 'config';

/**
 * Where the reason for a change of the SDK is looked for, by the code of the change, in this order; the config comes last
 * where it is not named. What is in no row is never the work of a document.
 */
const FITS: ReadonlyArray<readonly [code: RegExp, fits: ReadonlyArray<Fit | typeof CONFIG>]> = [
  [/^member-(?:removed|added)$/, [isClientWide]],
  [/^(?:method|resource|static|export|subpath)-removed$/, [both(REMOVED, reaches)]],
  [/^(?:method|resource|static|export|subpath)-added$/, [both(ADDED, reaches)]],
  [/^method-moved$/, [both(coded(MOVED), reaches)]],
  [/^method-endpoint-changed$/, [both(coded(MOVED), reaches)]],
  [/^method-(?:deprecated|reactivated)$/, [both(coded(/^endpoint-(?:deprecated|reactivated)$/), reaches)]],
  [
    /^type-(?:removed|renamed)$/,
    [
      both(REMOVED, reaches),
      both(isPayload, mentions),
      CONFIG,
      both(isPayload, sameOwner),
      both(isPayload, reaches),
    ],
  ],
  [
    /^type-added$/,
    [
      both(ADDED, reaches),
      both(isPayload, mentions),
      CONFIG,
      both(isPayload, sameOwner),
      both(isPayload, reaches),
    ],
  ],
  [
    /^(?:options-)?arguments?-/,
    [
      both(isSent, reaches, coded(/-removed|-added|^new-|required|optional|-moved/)),
      both(coded(MOVED), reaches),
      both(isSent, reaches, coded(/-type-/)),
    ],
  ],
  [/^result-/, [both(isPayload, not(isSent), reaches, coded(/body|media-type|status|-type-/))]],
  [
    /^(?:request|response)-/,
    [
      both(sameMember, sameOwner),
      both(sameMember, reaches),
      both(isPayload, sameOwner, isAbove),
      both(isPayload, reaches, isAbove),
      both(isSent, reaches, isArgument),
      both(isPayload, mentions),
      isClientWide,
    ],
  ],
  [/^property-(?:deprecated|reactivated)$/, [both(sameMember, sameOwner), both(sameMember, reaches)]],
  [/^documentation-changed$/, [both(sameMember, reaches), sameOwner, reaches, mentions]],
];

function causeOf(
  finding: ApiFinding,
  subject: Subject,
  { wire, config }: { readonly wire: readonly WireFinding[]; readonly config: readonly ConfigChange[] },
): ApiCause | undefined {
  const candidates = wire.filter(
    (each) =>
      isDocs(each) === isDocs(finding) &&
      (each.direction === undefined ||
        finding.direction === undefined ||
        each.direction === finding.direction),
  );
  const fits = FITS.find(([code]) => code.test(finding.code))?.[1] ?? [];
  for (const fit of [...fits, CONFIG] as const) {
    const cause =
      fit === CONFIG ?
        configCause(finding, subject, config)
      : wireCause(
          finding,
          candidates.filter((each) => fit(subject, each)),
        );
    if (cause !== undefined) return cause;
  }
  return undefined;
}

/** Of the changes that fit, the one whose code says the same as the finding's. */
function wireCause({ code }: ApiFinding, fitting: readonly WireFinding[]): ApiCause | undefined {
  const [found] = [...fitting].sort((a, b) => sharedWords(b.code, code) - sharedWords(a.code, code));
  return found && { kind: 'wire', fingerprint: found.fingerprint, sentence: found.sentence };
}

/** Two codes that say alike are about the same thing: `enum-value-removed` and `value-removed`. */
function sharedWords(a: string, b: string): number {
  const words = b.split('-');
  return a.split('-').filter((word) => words.includes(word)).length;
}

function lastOf(property: string | undefined): string | undefined {
  return property?.split('.').at(-1)?.replace(/\[.*$/, '');
}

function configCause(
  { code, symbol }: ApiFinding,
  { methods, types, path }: Subject,
  config: readonly ConfigChange[],
): ApiCause | undefined {
  const found = config
    .filter(({ only }) => only === undefined || only.test(`${code} ${symbol}`))
    .find(
      (each) =>
        each.methods.some(
          (name) => methods.has(name) || [...methods].some((method) => name.startsWith(`${method}.`)),
        ) ||
        each.types.some((name) => types.includes(name)) ||
        each.values.some((name) => path.includes(name)) ||
        each.types.includes('*'),
    );
  return (
    found && {
      kind: 'config',
      sentence: `${found.sentence.charAt(0).toUpperCase()}${found.sentence.slice(1)}.`,
    }
  );
}

/** A component that only the older document has, and one that only the newer one has, gave the type its names. */
function schemaCause({ code, before, after }: ApiFinding, { schemas }: Causes): ApiCause | undefined {
  if (code !== 'type-renamed' || schemas === undefined) return undefined;
  const [old, next] = [before, after].map((type) => type?.split('.').at(-1) ?? '');
  const has = (names: ReadonlySet<string>, type: string | undefined): boolean =>
    type !== undefined && [...names].some((name) => folded(name) === folded(type));
  const isRenamed =
    has(schemas.before, old) &&
    !has(schemas.after, old) &&
    has(schemas.after, next) &&
    !has(schemas.before, next);
  return isRenamed ?
      { kind: 'document', sentence: `The document calls the schema \`${old}\` \`${next}\` now.` }
    : undefined;
}

/** Types are named after components without the signs between their words. */
const folded = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

/** What is new and stands in a file that people wrote or edited. */
function handWrittenCause({ code, placeAfter }: ApiFinding, { handWritten }: Causes): ApiCause | undefined {
  if (handWritten === undefined || placeAfter === undefined || !/-added(?:-|$)/.test(code)) return undefined;
  const file = [...handWritten].find((path) => moduleOf(path) === moduleOf(placeAfter.path));
  return file === undefined ? undefined : (
      { kind: 'hand-written', sentence: `Written by hand in \`${file}\`.` }
    );
}

/** `src/lib/webhooks.ts` and `dist/lib/webhooks.d.ts` are the same module. */
function moduleOf(path: string): string {
  return path.replace(/^(?:src|dist)\//, '').replace(/(?:\.d)?\.[cm]?[jt]s$/, '');
}

/** Files that come with the generator. What hand-written files export is never its to change. */
const OURS =
  /^(?:dist\/|src\/)?(?:core|internal|client-base|error|uploads|pagination|api-promise|resource|resources|streaming|version)(?:\/|\.|$)/;

function generatorCause(
  { placeBefore, placeAfter, symbol }: ApiFinding,
  { generator }: Causes,
): ApiCause | undefined {
  if (generator === undefined || generator.before === generator.after) return undefined;
  const path = placeBefore?.path ?? placeAfter?.path ?? symbol;
  return OURS.test(path) ?
      { kind: 'generator', sentence: `The generator changed from ${generator.before} to ${generator.after}.` }
    : undefined;
}
