import type { ApiFinding } from '../api/index.ts';
import { mdInline } from '../../support/encode.ts';
import { code, listWords, type Bump, type WireFinding } from '../wire/index.ts';
import { proposeRelease, type ReleaseFindings, type ReleaseOptions } from './propose-release.ts';

/** The parts of a changelog entry, in their order, with the headings that release tools know. */
export const SECTIONS = {
  breaking: '⚠ BREAKING CHANGES',
  features: 'Features',
  fixes: 'Bug Fixes',
  docs: 'Documentation',
} as const;
export type Section = keyof typeof SECTIONS;

/** One line of a changelog, and what it is made of. */
export type Entry = {
  readonly section: Section;
  /** Resource, `client` or `docs`. */
  readonly scope: string;
  readonly line: string;
  readonly howToAdapt?: string;
  /** What the line says, from the types' point of view; the first is the one to show. */
  readonly api: readonly ApiFinding[];
  readonly wire?: WireFinding;
};

/** The lines of a release: each change once, as the document says it where the document asked for it. */
export function entriesOf(findings: ReleaseFindings, options: ReleaseOptions = {}): readonly Entry[] {
  const caused = new Map<string, ApiFinding[]>();
  const alone: ApiFinding[] = [];
  const known = new Set(findings.wire.map(({ fingerprint }) => fingerprint));
  for (const finding of findings.api) {
    const { cause } = finding;
    if (cause?.kind === 'wire' && known.has(cause.fingerprint))
      caused.set(cause.fingerprint, [...(caused.get(cause.fingerprint) ?? []), finding]);
    else alone.push(finding);
  }
  const section = (api: readonly ApiFinding[], wire: readonly WireFinding[]): Section | undefined =>
    SECTION_OF[proposeRelease({ api, wire }, options).bump](api, wire);
  const ofWire = findings.wire.flatMap((wire): Entry[] => {
    const api = caused.get(wire.fingerprint) ?? [];
    const found = section(api, [wire]);
    if (found === undefined) return [];
    const better = api
      .map((finding) => finding.howToAdapt)
      .find((advice) => advice?.includes(' Use ') === true);
    const ofTypes = better ?? (wire.howToAdapt === undefined ? api[0]?.howToAdapt : undefined);
    const howToAdapt = ofTypes === undefined ? wire.howToAdapt : mdInline(ofTypes);
    return [
      {
        section: found,
        scope: scopeOf(wire.methods.length > 0 ? wire.methods : methodsOf(api), wire.area),
        line: wireLine(wire, api),
        api,
        wire,
        ...(howToAdapt !== undefined && { howToAdapt }),
      },
    ];
  });
  const hasMove = new Set(
    alone.flatMap(({ after }) => (after?.startsWith('client.') === true ? [after] : [])),
  );
  const ofApi = alone
    .filter((finding) => !isEcho(finding, alone, hasMove))
    .flatMap((finding): Entry[] => {
      const found = section([finding], []);
      if (found === undefined) return [];
      const howToAdapt = finding.howToAdapt === undefined ? undefined : mdInline(finding.howToAdapt);
      return [
        {
          section: found,
          scope: scopeOf(methodsOf([finding]), 'client'),
          line: lineOf(finding),
          api: [finding],
          ...(howToAdapt !== undefined && { howToAdapt }),
        },
      ];
    });
  return joinAlike([...ofWire, ...ofApi]);
}

/** Where arguments change places, the line says so. */
function wireLine({ line }: WireFinding, api: readonly ApiFinding[]): string {
  const moved = api.find(({ code: id }) => id === 'options-argument-moved');
  return moved === undefined || line.includes('before the request options') ?
      line
    : `${line}: ${code(`${moved.symbol}()`)} takes them before the request options`;
}

const SECTION_OF: Readonly<
  Record<Bump, (api: readonly ApiFinding[], wire: readonly WireFinding[]) => Section | undefined>
> = {
  major: () => 'breaking',
  // A type that breaks in a minor still breaks those who compile.
  minor: (api, wire) =>
    api.some(({ severity }) => severity === 'breaking') || wire.some(({ bump }) => bump === 'major') ?
      'breaking'
    : 'features',
  patch: (api, wire) => ([...api, ...wire].every(({ severity }) => severity === 'docs') ? 'docs' : 'fixes'),
  none: () => undefined,
};

/** Types, resources and modules that come and go with a method need no line of their own. */
function isEcho(
  { code: name, symbol }: ApiFinding,
  all: readonly ApiFinding[],
  moved: ReadonlySet<string>,
): boolean {
  if (name === 'documentation-changed')
    return !symbol.startsWith('client.') && all.some((other) => other.symbol !== symbol);
  if (name === 'resource-added') return [...moved].some((method) => method.startsWith(`${symbol}.`));
  if (name === 'type-added' || name === 'subpath-added')
    return all.some(
      (other) =>
        other.code !== name && /-(?:added|moved)$/.test(other.code) && !other.code.startsWith('type'),
    );
  if (name === 'subpath-removed')
    return all.some((other) => other.code === 'export-removed' || other.code === 'resource-removed');
  return false;
}

function methodsOf(findings: readonly ApiFinding[]): readonly string[] {
  const names = findings.flatMap(({ after, symbol, affects }) => [after ?? '', symbol, ...affects]);
  return names.filter((name) => name.startsWith('client.')).map((name) => name.slice('client.'.length));
}

/** The resource that most of the methods belong to. */
function scopeOf(methods: readonly string[], area: string): string {
  if (area === 'security' || area === 'server') return 'client';
  const counts = new Map<string, number>();
  for (const method of methods) {
    const resource = method.includes('.') ? method.slice(0, method.lastIndexOf('.')) : 'client';
    counts.set(resource, (counts.get(resource) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? (area === 'client' ? 'client' : 'api');
}

/** How a finding of the types reads in a changelog; the first row that fits. */
const LINES: ReadonlyArray<readonly [RegExp, (finding: ApiFinding, name: string) => string]> = [
  [
    /^method-moved$/,
    ({ symbol, after = '' }, name) =>
      `${ownerOf(symbol) === ownerOf(after) ? 'rename' : 'move'} ${name} to ${code(`${after}()`)}`,
  ],
  [/^type-renamed$/, ({ after }, name) => `rename ${name} to ${code(after ?? '')}`],
  [/-deprecated$/, (_, name) => `deprecate ${name}`],
  [/^documentation-changed$/, (_, name) => `update the description of ${name}`],
  [
    /-removed$/,
    ({ code: id, howToAdapt }, name) =>
      /value|variant|result|argument/.test(id) ? '' : `remove ${name}${useOf(howToAdapt)}`,
  ],
  [
    /-added(?:-required)?$/,
    ({ code: id }, name) =>
      /value|variant|result|argument/.test(id) ? '' : (
        `add ${id.endsWith('required') && id.startsWith('request') ? 'required ' : ''}${name}`
      ),
  ],
];

const ownerOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));

/** Plain text between code: its outer blanks stay. */
function inline(text: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before}${mdInline(inside)}${after}`;
}

function useOf(advice: string | undefined): string {
  const use = / Use (.*?)\.$/.exec(advice ?? '')?.[1];
  return use === undefined ? '' : `; use ${use.split(' or ').map(code).join(' or ')}`;
}

function lineOf(finding: ApiFinding): string {
  const isMethod =
    /^(?:method|argument|options)-|^documentation/.test(finding.code) && finding.symbol.startsWith('client.');
  const name = code(isMethod ? `${finding.symbol}()` : finding.symbol);
  const made = LINES.find(([pattern]) => pattern.test(finding.code))?.[1](finding, name) ?? '';
  if (made !== '') return made;
  const [head = '', ...rest] = finding.message
    .replace(/\.$/, '')
    .split(wholeName(isMethod ? `${finding.symbol}()` : finding.symbol));
  const text = [head.charAt(0).toLowerCase() + head.slice(1), ...rest].map(inline).join(name);
  return text.trim();
}

/** Finds the name where it stands alone, not inside a longer one. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$])`);
}

/** Lines that differ in one name are one line: "remove `a`, `b` and `c` from `create` params". */
function joinAlike(entries: readonly Entry[]): readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const docs = isText(entry);
    const shape = docs ? 'docs' : `${entry.section} ${entry.scope} ${entry.line.replace(NAME, '{}')}`;
    const key = docs || JOINED.test(entry.line) ? shape : `${entry.section} ${entry.scope} ${entry.line}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Entry, ...Entry[]];
    if (group.length === 1 && !isText(first)) return first;
    const names = [...new Set(group.flatMap(({ line }) => subjectOf(line)))];
    const line = isText(first) ? docsLine(names) : first.line.replace(NAME, () => listWords(names));
    const { howToAdapt: advice } = first;
    const howToAdapt = advice?.replace(NAME, () => listWords(names));
    return {
      ...first,
      ...(howToAdapt !== undefined && { howToAdapt }),
      scope: isText(first) ? 'docs' : first.scope,
      line,
      api: group.flatMap(({ api }) => api),
    };
  });
}

/** A line of which only the name matters. */
function isText({ section, line }: Entry): boolean {
  return section === 'docs' && TEXT.test(line);
}

const TEXT = /^update the (?:description|example) of (.*)$/;
const NAME = /`[^`]+`/;
const JOINED = /^(?:add|remove|add optional|deprecate) `[^`]+`(?: (?:from|to|in) .*)?$/;

function subjectOf(line: string): readonly string[] {
  const found = TEXT.exec(line);
  return found?.[1] !== undefined ? [found[1]] : [NAME.exec(line)?.[0] ?? line];
}

/** How many names a line about texts gives before it counts. */
const NAMED = 8;

function docsLine(names: readonly string[]): string {
  const shown =
    names.length > NAMED + 1 ? [...names.slice(0, NAMED), `${names.length - NAMED} others`] : names;
  return `update descriptions of ${listWords(shown)}`;
}
