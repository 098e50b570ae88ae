import type { ApiFinding } from '../types/index.ts';
import { bySeverity, type Severity, type WireFinding } from '../wire/index.ts';
import type { Change } from './change.ts';

/** What two comparisons found: of the types, and of the documents where there are documents. */
export type Findings = { readonly api: readonly ApiFinding[]; readonly wire: readonly WireFinding[] };

const worst = <T extends { readonly severity: Severity }>(list: readonly T[]): readonly T[] =>
  [...list].sort(bySeverity);

/**
 * Every root cause once, worst first: one edit of a document or a config with all that it does to callers and to what is
 * sent. What has no known cause stands for itself.
 */
export function changesOf({ api, wire }: Findings): readonly Change[] {
  const groups = wireGroups(wire);
  const ofWire = new Map(
    groups.flatMap((group) => group.map(({ fingerprint }) => [fingerprint, group] as const)),
  );
  const successors = successorsIn(api);
  const caused = new Map<unknown, ApiFinding[]>();
  for (const finding of api) {
    const key = rootOf(finding, ofWire) ?? successors.get(finding) ?? finding;
    caused.set(key, [...(caused.get(key) ?? []), finding]);
  }
  const roots = new Set<unknown>([...groups, ...caused.keys()]);
  return worst(
    [...roots].map((root) =>
      changeOf(Array.isArray(root) ? (root as readonly WireFinding[]) : [], caused.get(root) ?? []),
    ),
  );
}

/** The group of document findings or the sentence about the config. */
function rootOf({ cause }: ApiFinding, ofWire: ReadonlyMap<string, readonly WireFinding[]>): unknown {
  if (cause?.kind === 'wire') return ofWire.get(cause.fingerprint);
  return cause?.kind === 'config' ? cause.sentence : undefined;
}

/** What is new and stands in the place of something that is gone → what is gone. */
function successorsIn(api: readonly ApiFinding[]): ReadonlyMap<ApiFinding, ApiFinding> {
  return new Map(
    api.flatMap((gone) => {
      const added = gone.code.replace('-removed', '-added');
      const next = api.find((each) => each.code === added && each !== gone && isSuccessor(each, gone));
      return next === undefined ? [] : [[next, gone] as const];
    }),
  );
}

/** Whether `next` is what `gone` is called now. */
export function isSuccessor({ symbol }: ApiFinding, { edit }: ApiFinding): boolean {
  if (edit?.kind === 'method-renamed') return symbol === edit.to;
  return edit?.kind === 'type-renamed' && symbol.replace(/^.*: /, '') === edit.to;
}

/** A schema that is sent and received is one place in the document: what an edit of it does in both directions is one group. */
function wireGroups(wire: readonly WireFinding[]): ReadonlyArray<readonly WireFinding[]> {
  const groups = new Map<string, WireFinding[]>();
  for (const finding of wire) {
    const key = editKey(finding);
    const group = groups.get(key) ?? [];
    const isTwin = group.length > 0 && group.every(({ direction }) => direction !== finding.direction);
    groups.set(isTwin || group.length === 0 ? key : `${key} ${finding.fingerprint}`, [
      ...(isTwin ? group : []),
      finding,
    ]);
  }
  return [...groups.values()].map(worst);
}

function editKey({ direction, before, after, oldValue, newValue, fingerprint }: WireFinding): string {
  if (direction === undefined) return fingerprint;
  const at = [before, after].map((place) => place && [place.file, place.pointer]);
  return JSON.stringify([...at, oldValue, newValue]);
}

function changeOf(wire: readonly WireFinding[], found: readonly ApiFinding[]): Change {
  const api = worst(found);
  const head = wire[0] ?? api.find(({ code }) => /^(?:method|resource)-/.test(code)) ?? api[0];
  if (head === undefined) throw new RangeError('a change consists of at least one finding');
  const [first] = api;
  const severity = worst([...wire, ...api])[0]?.severity ?? head.severity;
  const howToAdapt = (severity === first?.severity ? first.howToAdapt : undefined) ?? head.howToAdapt;
  return {
    severity,
    code: head.code,
    symbol: head.symbol,
    message: wire.length === 0 && api.length > 1 ? first?.cause?.sentence ?? head.message : head.message,
    cause: causeOf(wire, first),
    methods: methodsOf(wire, api),
    wire,
    api,
    ...(howToAdapt !== undefined && { howToAdapt }),
  };
}

function causeOf(wire: readonly WireFinding[], first: ApiFinding | undefined): Change['cause'] {
  if (wire.length > 0 || first?.cause?.kind === 'wire') return 'document';
  if (first?.cause !== undefined) return first.cause.kind;
  return first?.unexplained === true ? 'unexplained' : 'unknown';
}

function methodsOf(wire: readonly WireFinding[], api: readonly ApiFinding[]): readonly string[] {
  const names = [
    ...wire.flatMap(({ methods }) => methods.map((name) => `client.${name}`)),
    ...api.flatMap((finding) =>
      isOfMethod(finding) ? [finding.symbol, ...finding.affects] : finding.affects,
    ),
  ];
  return [...new Set(names.filter((name) => /^client\.[\w.]+$/.test(name)))];
}

/** Whether the symbol of a finding is a method, not another member of the client. */
function isOfMethod({ code, symbol, part }: ApiFinding): boolean {
  return (
    part !== undefined || /^(?:method|arguments?|options|result)-/.test(code) || symbol.split('.').length > 2
  );
}
