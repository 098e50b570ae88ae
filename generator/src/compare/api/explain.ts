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
};

/** Says of every finding what asked for it, or marks it as unexplained: then something was lost that nobody gave up. */
export function explainFindings(findings: readonly ApiFinding[], causes: Causes): readonly ApiFinding[] {
  const config = compareConfigs(causes.before, causes.after);
  const users = usersOfTypes(causes);
  return findings.map((finding) => {
    const subject = subjectOf(finding, users);
    const cause =
      wireCause(finding, subject, causes.wire) ??
      configCause(subject, config) ??
      generatorCause(finding, causes);
    return cause === undefined ? { ...finding, unexplained: true } : { ...finding, cause };
  });
}

/** What a finding is about, in the words of documents and configs. */
type Subject = {
  readonly methods: ReadonlySet<string>;
  readonly types: readonly string[];
  readonly property: string;
  readonly values: readonly string[];
};

/** Type name → methods that take or return it. */
type Users = ReadonlyMap<string, readonly string[]>;

function usersOfTypes({ before, after }: Causes): Users {
  const found = new Map<string, Set<string>>();
  const add = (type: string, method: string): void =>
    void found.set(type, (found.get(type) ?? new Set<string>()).add(method));
  for (const api of [before, after]) {
    for (const { name, method } of namedMethods(api)) {
      for (const type of typesOf(method)) add(type, name);
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

function subjectOf({ symbol, affects, after }: ApiFinding, users: Users): Subject {
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
  return { methods, types, property: path.at(-1) ?? '', values: path };
}

const isDocs = ({ severity }: { readonly severity: string }): boolean => severity === 'docs';

/** How well a finding of the document fits; the first row that any fits. */
const FITS: ReadonlyArray<(subject: Subject, wire: WireFinding) => boolean> = [
  (subject, wire) => lastOf(wire.property) === subject.property && reaches(subject, wire),
  (subject, wire) => wire.owner !== undefined && subject.types.includes(wire.owner),
  (subject, wire) => reaches(subject, wire),
  // Types and members that only their name ties to the document.
  (subject, wire) => subject.types.some((name) => name !== '' && mentions(wire, name)),
];

function wireCause(
  finding: ApiFinding,
  subject: Subject,
  wire: readonly WireFinding[],
): ApiCause | undefined {
  const candidates = wire.filter((each) => isDocs(each) === isDocs(finding));
  for (const fits of FITS) {
    const fitting = candidates.filter(
      (each) =>
        fits(subject, each) &&
        (each.direction === undefined ||
          finding.direction === undefined ||
          each.direction === finding.direction),
    );
    const [found] = [...fitting].sort(
      (a, b) => sharedWords(b.code, finding.code) - sharedWords(a.code, finding.code),
    );
    if (found !== undefined)
      return { kind: 'wire', fingerprint: found.fingerprint, sentence: found.sentence };
  }
  return undefined;
}

/** Two codes that say alike are about the same thing: `enum-value-removed` and `value-removed`. */
function sharedWords(a: string, b: string): number {
  const words = b.split('-');
  return a.split('-').filter((word) => words.includes(word)).length;
}

function reaches({ methods }: Subject, wire: WireFinding): boolean {
  return wire.methods.some(
    (name) => methods.has(name) || [...methods].some((method) => name.startsWith(`${method}.`)),
  );
}

function mentions({ before, after, oldValue, newValue }: WireFinding, name: string): boolean {
  const tokens = [
    before?.pointer,
    after?.pointer,
    JSON.stringify(oldValue ?? ''),
    JSON.stringify(newValue ?? ''),
  ]
    .join('/')
    .split(/[^A-Za-z0-9_]+/);
  return tokens.includes(name);
}

function lastOf(property: string | undefined): string | undefined {
  return property?.split('.').at(-1)?.replace(/\[.*$/, '');
}

function configCause(
  { methods, types, values }: Subject,
  config: readonly ConfigChange[],
): ApiCause | undefined {
  const found = config.find(
    (each) =>
      each.methods.some(
        (name) => methods.has(name) || [...methods].some((method) => name.startsWith(`${method}.`)),
      ) ||
      each.types.some((name) => types.includes(name)) ||
      each.values.some((name) => values.includes(name)) ||
      (each.types.includes('*') && methods.size > 0),
  );
  return (
    found && {
      kind: 'config',
      sentence: `${found.sentence.charAt(0).toUpperCase()}${found.sentence.slice(1)}.`,
    }
  );
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
