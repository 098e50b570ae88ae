import type { Diagnostic, Report } from '../diagnostics/index.ts';
import { JoinedView, type AnyView, type Kind } from '../document/index.ts';

/**
 * Fields whose faults make it impossible to say what a call sends or gets; `*` stands for all of a kind. Faults
 * elsewhere cost nothing but the place where they stand.
 */
const COSTLY: Readonly<Partial<Record<Kind, ReadonlySet<string> | '*'>>> = {
  document: new Set(['paths', 'webhooks']),
  paths: '*',
  callback: '*',
  pathItem: '*',
  operation: new Set(['parameters', 'requestBody', 'responses', 'callbacks']),
  parameter: new Set(['$ref', 'name', 'in', 'content']),
  requestBody: new Set(['$ref', 'content']),
  responses: '*',
  response: new Set(['$ref', 'content']),
};

type Fault = { readonly field: string; readonly found: Diagnostic; isTold: boolean };

/** What is wrong with the parts that operations are made of, until it is known which operations it costs. */
export type Faults = {
  /** Keeps the fault of a field if it may cost an operation, else reports it. */
  readonly add: (view: AnyView, field: string, found: Diagnostic) => void;
  /** Keeps a schema that refers to what must not be opened. */
  readonly addOutside: (schema: AnyView, found: Diagnostic) => void;
  /** The first fault of a part, or of some of its fields. */
  readonly of: (part: AnyView, ...fields: readonly string[]) => Diagnostic | undefined;
  /** The first schema below a part that refers to what must not be opened. */
  readonly outsideOf: (part: AnyView) => Diagnostic | undefined;
  /** Reports what costs no operation. */
  readonly reportRest: () => void;
};

/** No faults yet. */
export function createFaults(report: Report): Faults {
  const known = new Map<string, Fault[]>();
  const outside = new Map<unknown, Fault>();
  const clean = new Set<unknown>();
  const tell = (fault: Fault | undefined): Diagnostic | undefined => {
    if (fault !== undefined) fault.isTold = true;
    return fault?.found;
  };
  return {
    add: (view, field, found) => {
      if (!mayCost(view, field)) return report(found);
      const key = keyOf(view);
      known.set(key, [...(known.get(key) ?? []), { field, found, isTold: false }]);
    },
    addOutside: (schema, found) => void outside.set(schema.raw, { field: '$ref', found, isTold: false }),
    of: (part, ...fields) => {
      if (known.size === 0) return undefined;
      const keys = new Set(
        fields.length === 0 ? [keyOf(part)] : fields.map((field) => keyOf(ownerOf(part, field))),
      );
      const faults = [...keys].flatMap((key) =>
        (known.get(key) ?? []).filter(({ field }) => keyOf(ownerOf(part, field)) === key),
      );
      return tell(faults.find(({ field }) => fields.length === 0 || fields.includes(field)));
    },
    outsideOf: (part) => (outside.size === 0 ? undefined : tell(findBelow(part, outside, clean))),
    reportRest: () => {
      const all = [...[...known.values()].flat(), ...outside.values()];
      for (const { found, isTold } of all) if (!isTold) report(found);
    },
  };
}

/** Whether a fault in a field may cost an operation. */
export function mayCost({ kind }: AnyView, field: string): boolean {
  const costly = COSTLY[kind];
  return costly === '*' || costly?.has(field.split('/')[0] ?? '') === true;
}

/** Fields whose entries are faulty one by one. */
const BY_ENTRY = new Set(['additionalOperations', 'webhooks', 'callbacks']);

/** What a fault at a place inside a view is known by: the field, or one entry of it. */
export function faultField([field, entry]: readonly (string | number)[]): string {
  if (entry === undefined || !BY_ENTRY.has(String(field))) return String(field);
  // Verbs do not care about case.
  return `${field}/${field === 'additionalOperations' ? String(entry).toLowerCase() : entry}`;
}

/** The view that a field is written in. */
function ownerOf(part: AnyView, field: string): AnyView {
  return part instanceof JoinedView ? (part.ownerOf(field.split('/')[0] ?? '') as AnyView) : part;
}

function keyOf({ kind, at }: AnyView): string {
  return `${kind} ${at.file}#${at.pointer}`;
}

/** The first of the wanted objects that can be reached. What was searched in vain is not searched again. */
function findBelow<T>(start: AnyView, wanted: ReadonlyMap<unknown, T>, clean: Set<unknown>): T | undefined {
  const seen = new Set<unknown>();
  const open = [start];
  for (let view = open.pop(); view !== undefined; view = open.pop()) {
    const { raw } = view;
    if (typeof raw !== 'object' || raw === null || seen.has(raw) || clean.has(raw)) continue;
    const found = wanted.get(raw);
    if (found !== undefined) return found;
    seen.add(raw);
    const target = view.next();
    if (target !== undefined) open.push(target);
    view.addInside(open);
  }
  for (const raw of seen) clean.add(raw);
  return undefined;
}
