import { explainFacts, reasonsIn } from '../../compare/causes/index.ts';
import {
  member,
  part,
  plainText,
  type Cause,
  type Named,
  type Step,
  type TypeFact,
  type WireFact,
} from '../../compare/model/index.ts';
import { messageOf } from '../../compare/report/index.ts';
import { compareDocuments, type DocumentSide } from '../../compare/wire/index.ts';
import { own } from '../../support/json.ts';
import type { Gap, ParityCause } from '../model/model.ts';
import { inputDifferences, type InputDifferences } from './input-differences.ts';
import { keyCause, remainingKeys } from './key-cause.ts';
import { requestFactCause } from './request-cause.ts';
import { partOf } from './request-part.ts';

/** What both packages were made from. */
export type TwoDocuments = {
  readonly documents: { readonly from: DocumentSide; readonly to: DocumentSide };
  readonly generators?: { readonly from: string; readonly to: string };
  readonly sameNames?: boolean;
  readonly handWritten?: ReadonlySet<string>;
};

/**
 * What the two documents and configs tell about gaps. Types are traced by the same rules as in `diff`, calls by what they
 * show. What neither finds is due to the one input that differs, where it is only one.
 */
export function causesInDocuments(
  gaps: readonly Gap[],
  { documents: { from, to }, ...origins }: TwoDocuments,
): ReadonlyMap<Gap, ParityCause> {
  const wire = compareDocuments(from, to);
  const { generators, sameNames, handWritten } = origins;
  const inputs = inputDifferences(from, to, generators);
  const explained = explainFacts(gaps.map(factOf), {
    wire,
    before: from.api,
    after: to.api,
    schemas: { before: schemasOf(from), after: schemasOf(to) },
    leftOut: reasonsIn(to.input.selection),
    ...(handWritten && { handWritten }),
    ...(sameNames !== undefined && { sameNames }),
    ...(generators && { generator: { before: generators.from, after: generators.to } }),
  });
  const known = new Map<string, Cause>();
  for (const [at, gap] of gaps.entries()) {
    const cause = explained[at]?.cause;
    if (gap.before !== undefined && cause !== undefined) known.set(valuesOf(gap), cause);
  }
  return new Map(
    gaps.map((gap, at) => {
      const ofKeys = keyCause(gap, inputs.keys, [from, to]);
      // A document that stayed the same is read in another way: the addresses of servers come from the config, too.
      const isByConfig = inputs.isSameDocument && inputs.keys.length > 0;
      const remaining = (): ParityCause => remainingCause(gap, inputs, origins);
      const ofWire = isByConfig || partOf(gap) === undefined ? undefined : requestFactCause(gap, wire);
      if (partOf(gap) !== undefined) return [gap, ofWire ?? ofKeys ?? remaining()];
      const cause = explained[at]?.cause ?? known.get(valuesOf(gap)) ?? causeByValue(gap, wire);
      const isOfSetting = cause?.kind === 'config' && cause.setting === true;
      const isFalse = isOfSetting || (isByConfig && cause?.kind === 'wire');
      const told = cause === undefined || isFalse ? undefined : described(cause);
      return [gap, told ?? ofKeys ?? (isFalse ? remainingKeys(gap, inputs.keys) : undefined) ?? remaining()];
    }),
  );
}

/** The reason that is left: the only input that differs; none where several do and none of them is known to do this. */
function remainingCause(
  gap: Gap,
  { keys, isSameDocument, isSameConfig, isSameGenerator }: InputDifferences,
  { generators, handWritten }: Pick<TwoDocuments, 'generators' | 'handWritten'>,
): ParityCause {
  if (gap.fileAfter !== undefined && handWritten?.has(gap.fileAfter) === true)
    return { kind: 'hand-written', evidence: `a person wrote in ${gap.fileAfter} of the newer package` };
  const differing = [
    ...(isSameDocument ? [] : ['document']),
    ...(isSameConfig ? [] : ['config']),
    ...(isSameGenerator ? [] : ['generator']),
  ];
  const [only, ...others] = differing;
  if (only === undefined)
    return {
      kind: 'generator',
      evidence: 'nothing in documents and configs asks for it',
    };
  if (others.length > 0)
    return {
      kind: 'unknown',
      evidence: `${differing.join(' and ')} differ; none of that is known to do this`,
    };
  switch (only) {
    case 'document':
      return { kind: 'document', evidence: 'the documents differ, and nothing else does' };
    case 'config':
      return (
        remainingKeys(gap, keys) ?? {
          kind: 'config',
          evidence: 'the rules or the names that were asked for differ, and nothing else does',
        }
      );
    default:
      return {
        kind: 'generator',
        evidence: `generator ${generators?.from} → ${generators?.to}, from the same document and config`,
      };
  }
}

/** What is the same on both sides of two gaps has the same reason. */
const valuesOf = ({ before, after }: Gap): string => `${before}\0${after}`;

/** A change of the documents that brings or takes a literal that only one side of the gap has. */
function causeByValue({ before = '', after = '' }: Gap, wire: readonly WireFact[]): Cause | undefined {
  const literals = (text: string): readonly string[] => text.match(/'(?:[^'\\]|\\.)*'/g) ?? [];
  const [old, next] = [new Set(literals(before)), new Set(literals(after))];
  const moved = [
    ...[...next].filter((each) => !old.has(each)),
    ...[...old].filter((each) => !next.has(each)),
  ];
  const fact = moved
    .map((literal) => wire.find(({ values = [] }) => values.some((value) => bare(value) === bare(literal))))
    .find((found) => found !== undefined);
  return fact && { kind: 'wire', fact };
}

const bare = (literal: string): string => literal.replace(/^['"]|['"]$/g, '');

function schemasOf({ input }: DocumentSide): ReadonlySet<string> {
  return new Set(Object.keys(own(own(input.document.value, 'components'), 'schemas') ?? {}));
}

function described(cause: Cause): ParityCause {
  switch (cause.kind) {
    case 'wire':
      return { kind: 'document', evidence: plainText(messageOf(cause.fact)) };
    case 'config': {
      const evidence = plainText(cause.change);
      return { kind: /\bedition\b/.test(evidence) ? 'edition' : 'config', evidence };
    }
    case 'document':
      return { kind: 'document', evidence: `the document calls ${cause.before} ${cause.after}` };
    case 'hand-written':
      return { kind: 'hand-written', evidence: `a person wrote ${cause.file}` };
    case 'generator':
      return { kind: 'generator', evidence: `generator ${cause.before} → ${cause.after}` };
  }
}

/** A gap as a fact about the types: what the search for reasons goes by. */
function factOf({ measure, symbol, says, method, fileBefore }: Gap): TypeFact {
  const reach: Named[] =
    method === undefined ? [] : [{ kind: 'client', is: 'method', path: method.split('.') }];
  const base = {
    view: 'types' as const,
    reach,
    ...(fileBefore !== undefined && { placeBefore: { path: fileBefore, line: 1, column: 1 } }),
  };
  const [head = '', ...rest] = symbol.split('.');
  const path = (head === 'client' ? rest : [head, ...rest]).map((name) => name.replace(/\W+$/, ''));
  switch (measure) {
    case 'methods':
    case 'api-list':
      if (says !== 'is missing' && !says.startsWith('is not listed')) {
        const event = says.startsWith('takes ') ? 'argument-removed' : 'argument-added-required';
        return { ...base, event, way: 'request', subject: { kind: 'client', is: 'method', path } };
      }
      return { ...base, event: 'method-removed', subject: { kind: 'client', is: 'method', path } };
    case 'client':
    case 'requests':
    case 'path-values':
    case 'streams':
    case 'faults':
      return { ...base, event: 'method-removed', subject: { kind: 'client', is: 'method', path } };
    case 'names':
    case 'subpath-names':
    case 'classes':
      return { ...base, event: 'type-removed', subject: { kind: 'export', module: '', path } };
    case 'subpaths':
      return { ...base, event: 'subpath-removed', subject: { kind: 'module', name: symbol } };
    case 'options':
    case 'environment':
    case 'defaults':
      return { ...base, event: 'member-removed', subject: { kind: 'client', is: 'member', path } };
    case 'properties':
    case 'types':
    case 'arguments':
    case 'results': {
      const steps: readonly Step[] = path.slice(1).map((name) => (name === '' ? part('[]') : member(name)));
      const owner: Named =
        head === 'client' ? { kind: 'client', is: 'method', path } : { kind: 'export', module: '', path };
      const way = measure === 'arguments' ? 'request' : 'response';
      const event = measure === 'properties' ? 'property-removed' : 'type-changed';
      return { ...base, event, way, subject: { kind: 'value', owner, steps } };
    }
  }
}
