import type { ApiFinding } from '../types/index.ts';
import { changesOf, isSuccessor, type Change } from '../changes/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import { mdInline } from '../../support/encode.ts';
import { code, listWords, type Bump, type WireFinding } from '../wire/index.ts';
import { successorsIn } from './snippets.ts';
import { proposeRelease, type ReleaseFindings, type ReleaseOptions } from './propose-release.ts';

/** The parts of a changelog entry, in their order, with the headings that release tools know. */
export const SECTIONS = {
  breaking: '⚠ BREAKING CHANGES',
  features: 'Features',
  changes: 'Changed Behavior',
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

/** The lines of a release: each root cause once, as the document says it where the document asked for it. */
export function entriesOf(findings: ReleaseFindings, options: ReleaseOptions = {}): readonly Entry[] {
  const changes = changesOf(findings);
  const alone = changes.flatMap(({ wire, api }) => (wire.length > 0 ? [] : api));
  const moved = new Set(alone.flatMap(({ after }) => (after?.startsWith('client.') === true ? [after] : [])));
  const section = (change: Pick<Change, 'api' | 'wire'>): Section | undefined =>
    SECTION_OF[proposeRelease(change, options).bump](change.api, change.wire);
  const entries = changes.flatMap((change): Entry[] => {
    const { wire, api } = change;
    const [first] = wire;
    if (first !== undefined) return entryOf(section(change), documentEntry(first, change));
    const own = api.filter((finding) => !isEcho(finding, alone, moved));
    const heading = headingOf(api);
    const listed = heading === undefined ? own : [heading];
    return listed.flatMap((finding) => {
      const part = heading === undefined ? [finding] : [finding, ...api.filter((each) => each !== finding)];
      return entryOf(section({ api: part, wire: [] }), typeEntry(finding, part));
    });
  });
  return inReadingOrder(joinMethods(joinAlike(entries)));
}

type Draft = Omit<Entry, 'section'>;

const entryOf = (section: Section | undefined, draft: Draft): Entry[] =>
  section === undefined ? [] : [{ section, ...draft }];

function documentEntry(wire: WireFinding, { api }: Change): Draft {
  const better = api.find(({ howToAdapt }) => howToAdapt?.includes(' Use ') === true);
  const ofTypes = better ?? (wire.howToAdapt === undefined ? api[0] : undefined);
  const howToAdapt = ofTypes === undefined ? wire.howToAdapt : adviceOf(ofTypes);
  return {
    scope: scopeOf(wire.methods.length > 0 ? wire.methods : methodsOf(api), wire.area),
    line: wireLine(wire, api),
    api,
    wire,
    ...(howToAdapt !== undefined && { howToAdapt }),
  };
}

function typeEntry(finding: ApiFinding, api: readonly ApiFinding[]): Draft {
  const advice = [adviceOf(finding), ...(api.length > 1 ? typeRenames(api) : [])].filter(
    (text) => text !== undefined,
  );
  return {
    scope: scopeOf(methodsOf([finding]), 'client'),
    line: lineOf(finding),
    api,
    ...(advice.length > 0 && { howToAdapt: advice.join(' ') }),
  };
}

function typeRenames([heading, ...api]: readonly ApiFinding[]): readonly string[] {
  return api.flatMap(({ edit }) =>
    edit?.kind === 'type-renamed' && heading?.edit?.kind !== 'type-renamed' ?
      [`The type ${code(edit.from)} is now ${code(edit.to)}.`]
    : [],
  );
}

/** What a group of findings with one cause is named after, the first row that fits; the others come with it. */
const HEADINGS: ReadonlyArray<(finding: ApiFinding, api: readonly ApiFinding[]) => boolean> = [
  ({ code: id }) => id === 'method-moved',
  (gone, api) => gone.code === 'method-removed' && api.some((next) => isSuccessor(next, gone)),
  ({ code: id }) => /^resource-(?:removed|added)$/.test(id),
  ({ code: id }) => /^method-(?:removed|added)$/.test(id),
  (gone, api) => gone.code.endsWith('-removed') && api.some((next) => isSuccessor(next, gone)),
];

/** Undefined where findings have nothing in common, or where several would be named. */
function headingOf(api: readonly ApiFinding[]): ApiFinding | undefined {
  if (api.length < 2) return undefined;
  for (const fits of HEADINGS) {
    const [found, ...others] = api.filter((finding) => fits(finding, api));
    if (found !== undefined) return others.length === 0 ? found : undefined;
  }
  return undefined;
}

/** What to do, with the names as code. A line that says what to use instead need not be told twice. */
function adviceOf({ howToAdapt, symbol, edit, code: id }: ApiFinding): string | undefined {
  if (howToAdapt === undefined) return undefined;
  if (/^(?:method|type)-renamed$/.test(edit?.kind ?? '') && /^(?:method|type)-/.test(id)) return undefined;
  const names = [symbol.split('.').at(-1) ?? symbol, ...successorsIn(howToAdapt)].filter((name) =>
    howToAdapt.includes(name),
  );
  const pattern = new RegExp(
    `(?<![\\w$'])(?:${names
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})(?![\\w$'])`,
    'g',
  );
  if (names.length === 0) return mdInline(howToAdapt);
  const found = [...howToAdapt.matchAll(pattern)].map(([name]) => code(name));
  return howToAdapt
    .split(pattern)
    .map((text, i) => `${inline(text)}${found[i] ?? ''}`)
    .join('');
}

/** Methods before what they take, that before what they return; resources by name. */
const RANKS: readonly RegExp[] = [
  /^(?:api-removed|endpoint-|api-path|api-method|resource|method)/,
  /argument/,
  /request/,
  /response/,
];

function inReadingOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ wire, api }: Entry): number => {
    const found = RANKS.findIndex((pattern) => pattern.test(wire?.code ?? api[0]?.code ?? ''));
    return found < 0 ? RANKS.length : found;
  };
  return [...entries].sort((a, b) => byCodeUnit(a.scope, b.scope) || rank(a) - rank(b));
}

/** Where arguments change places, the line says so. */
function wireLine({ line }: WireFinding, api: readonly ApiFinding[]): string {
  const moved = api.find(({ code: id }) => id === 'options-argument-moved');
  return moved === undefined || line.includes('before the request options') ?
      line
    : `${line}: ${code(`${moved.symbol}()`)} takes them before the request options`;
}

/** What servers do differently although callers need no new code; something new is a feature even where it needs care. */
const isNoticed = ({ severity, code: id }: WireFinding): boolean =>
  (severity === 'breaking' || severity === 'risky') && !/(?:^|-)(?:added|new)(?:-|$)/.test(id);

const SECTION_OF: Readonly<
  Record<Bump, (api: readonly ApiFinding[], wire: readonly WireFinding[]) => Section | undefined>
> = {
  major: () => 'breaking',
  // A type that breaks in a minor still breaks those who compile.
  minor: (api, wire) =>
    api.some(({ severity }) => severity === 'breaking') || wire.some(({ bump }) => bump === 'major') ?
      'breaking'
    : wire.some(isNoticed) ? 'changes'
    : 'features',
  patch: (api, wire) =>
    wire.some(isNoticed) ? 'changes'
    : [...api, ...wire].every(({ severity }) => severity === 'docs') ? 'docs'
    : 'fixes',
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
  [
    /^method-removed$/,
    ({ edit, symbol, howToAdapt }, name) => {
      if (edit?.kind !== 'method-renamed') return `remove ${name}${useOf(howToAdapt)}`;
      return `${ownerOf(symbol) === ownerOf(edit.to) ? 'rename' : 'move'} ${name} to ${code(`${edit.to}()`)}`;
    },
  ],
  [
    /^type-removed$/,
    ({ edit, howToAdapt }, name) =>
      edit?.kind === 'type-renamed' ?
        `rename ${name} to ${code(edit.to)}`
      : `remove ${name}${useOf(howToAdapt)}`,
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
  const found = successorsIn(advice);
  return found.length === 0 ? '' : `; use ${found.map(code).join(' or ')}`;
}

function lineOf(finding: ApiFinding): string {
  const isMethod =
    finding.symbol.startsWith('client.') &&
    (finding.part !== undefined ||
      /^(?:method|arguments?|options|result)-|^documentation/.test(finding.code));
  const name = code(isMethod ? `${finding.symbol}()` : finding.symbol);
  const made = LINES.find(([pattern]) => pattern.test(finding.code))?.[1](finding, name) ?? '';
  if (made !== '') return made;
  const [head = '', ...rest] = finding.message
    .replace(/\.$/, '')
    .split(wholeName(isMethod ? `${finding.symbol}()` : finding.symbol));
  const text = [head.charAt(0).toLowerCase() + head.slice(1), ...rest].map(inline).join(name);
  return text.trim();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds the name where it stands alone, not inside a longer one. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`);
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

const PARAMS = /`(\w+)` params/;

/** The same change of several methods is one line: "add optional `color` to `create` and `update` params". */
function joinMethods(entries: readonly Entry[]): readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([
      entry.section,
      entry.scope,
      entry.line.replace(PARAMS, '{}'),
      entry.howToAdapt,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Entry, ...Entry[]];
    const names = [...new Set(group.flatMap(({ line }) => PARAMS.exec(line)?.[1] ?? []))].map(code);
    return {
      ...first,
      line: first.line.replace(PARAMS, () => `${listWords(names)} params`),
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
