import { endpointText, type ProjectConfig } from '../config/index.ts';
import { diagnostic, type Diagnostic, type Report } from '../diagnostics/index.ts';
import type { Operation } from '../document/index.ts';
import type { Place } from '../support/place.ts';
import type { LostHook } from './check-hooks.ts';
import { mappedEndpoints } from './check-config.ts';
import { reasonOf, type LeftOut } from './left-out.ts';
import { isLostWith, type LostPath } from './lost-paths.ts';

/** Operations that a fault stands in the way of, and which one. */
export type Costs = ReadonlyMap<Operation, Diagnostic>;

/** What faults stand in the way of. */
export type Candidates = {
  readonly config: ProjectConfig;
  readonly costs: Costs;
  readonly twins: Costs;
  readonly paths: readonly LostPath[];
  /** The endpoints of all operations that are known. */
  readonly known: ReadonlySet<string>;
};

/** What is left out, and the endpoints that go with it. */
export type Selected = {
  readonly leftOut: readonly LeftOut[];
  readonly endpoints: ReadonlySet<string>;
  /** Those of some operations that a method is made for. */
  readonly called: (operations: readonly Operation[]) => readonly Operation[];
};

/** Which of the operations that a method would be made for are left out; what is wrong with others is only said. */
export function select({ config, costs, twins, paths, known }: Candidates, report: Report): Selected {
  const mapped = config.inferredResources ? undefined : mappedEndpoints(config);
  const leftOut: LeftOut[] = [];
  for (const [operation, found] of [...costs, ...twins]) {
    const endpoint = endpointText(operation);
    // Who names both of two equal requests in a config wants both.
    const isMeant = mapped === undefined || (mapped.has(endpoint) && !twins.has(operation));
    if (isMeant) leftOut.push(leaveOut({ kind: 'operation', endpoint }, found, { report, at: operation.at }));
    else report({ ...found, severity: 'warning' });
  }
  for (const lost of paths) {
    const { path, isAdded, found } = lost;
    const meant =
      mapped && [...mapped].filter((endpoint) => isLostWith(lost, endpoint) && !known.has(endpoint));
    const parts: readonly Part[] = meant?.map((endpoint) => ({ kind: 'operation', endpoint }) as const) ?? [
      { kind: 'path', path, isAdded },
    ];
    if (parts.length === 0) report({ ...found, severity: 'warning' });
    leftOut.push(...parts.map((part) => leaveOut(part, found, { report })));
  }
  return {
    leftOut,
    endpoints: new Set(leftOut.flatMap(({ endpoint }) => endpoint ?? [])),
    called: (operations) =>
      mapped === undefined ? operations : operations.filter((each) => mapped.has(endpointText(each))),
  };
}

/** What comes in without a type. */
export function leaveOutHooks(hooks: readonly LostHook[], report: Report): readonly LeftOut[] {
  return hooks.map(({ found, ...hook }) => leaveOut(hook, found, { report }));
}

type Part = Omit<LeftOut, 'reason' | 'place'>;

function leaveOut(
  part: Part,
  found: Diagnostic,
  { report, at }: { readonly report: Report; readonly at?: Place },
): LeftOut {
  const { hint, mark, related } = found;
  const place = found.place ?? (at as Place);
  const reason = reasonOf(found);
  const extra = { hint, mark, ...(related && { related }) };
  report(diagnostic('Endpoint/LeftOut', place, { endpoint: partText(part), reason }, extra));
  return { ...part, reason, place };
}

/** How a message calls what is left out. */
export function partText({ kind, endpoint, name, path = '', isAdded }: Part): string {
  switch (kind) {
    case 'operation':
    case 'method':
    case 'published':
      return endpoint ?? name ?? '';
    case 'model':
      return `The model ${name}`;
    case 'path':
      return isAdded === true ? `additionalOperations of ${path}` : `Everything under ${path}`;
    case 'webhook':
      return name === undefined ? 'Every webhook' : `The webhook ${name}`;
    case 'callback':
      return `${name === undefined ? 'Every callback' : `The callback ${name}`} of ${endpoint}`;
  }
}
