import type { ResourceConfig } from '../../config/config-types.ts';
import { diagnostic, nearest } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { MethodTree, WaiterTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { MethodContext } from './method-context.ts';

type Written = ResourceConfig['waiters'][number];

/** What a waiter without a usable method or path leads to. */
const EFFECT = 'nothing waits for it';

/** The waiters of a resource whose method and states are there. */
export function buildWaiters(
  waiters: ResourceConfig['waiters'],
  methods: readonly MethodTree[],
  context: MethodContext,
): readonly WaiterTree[] {
  return waiters.flatMap((waiter) => {
    const { key, at, method: name, path, done, failed = [], interval, timeout } = waiter;
    const answers = methods.filter(
      ({ response, paging, streaming }) =>
        response.kind === 'json' && paging === undefined && streaming === undefined,
    );
    const method = answers.find((each) => each.key === name);
    if (method?.response.kind !== 'json') {
      const known = answers.map((each) => each.key);
      reportUnknown(waiter, 'method', [name, 'its resource as a method with a value'], known, context);
      return [];
    }
    const names = path.split('.');
    const states = statesAt(method.response.type, names, context);
    if (states === undefined) {
      reportUnknown(waiter, 'path', [path, `the result of ${name}`], [], context);
      return [];
    }
    for (const [list, values] of [['done', done] as const, ['failed', failed] as const])
      values.forEach((value, i) => checkState({ waiter, list, value, i }, states, context));
    return [{ key, at, method: name, path: names, done, failed, interval, timeout }];
  });
}

function reportUnknown(
  { at }: Written,
  key: 'method' | 'path',
  [name, owner]: readonly [string, string],
  known: readonly string[],
  { report }: MethodContext,
): void {
  const similar = nearest(name, known);
  const place = { ...at, pointer: join(at.pointer, key) };
  const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
  report(diagnostic('Method/UnknownName', place, { key, name, owner, effect: EFFECT }, hint));
}

type State = { waiter: Written; list: 'done' | 'failed'; value: Written['done'][number]; i: number };

/** A state that never comes would be waited for in vain. */
function checkState(
  { waiter: { at }, list, value, i }: State,
  states: readonly TypeNode[],
  { report }: MethodContext,
): void {
  const enums = states.flatMap((state) =>
    state.kind === 'enum' && state.open !== true ? [state.values] : [],
  );
  const known = enums.flat();
  if (enums.length < states.length || known.includes(value)) return;
  const place = { ...at, pointer: join(join(at.pointer, list), i) };
  const expected = `one of ${[...new Set(known)].join(', ')}`;
  report(diagnostic('Config/InvalidValue', place, { key: list, expected, found: String(value) }));
}

/** The types that a field of a result has, one for each form of the result; undefined where one has no such field. */
function statesAt(
  type: TypeNode,
  [name, ...deeper]: readonly string[],
  context: MethodContext,
): readonly TypeNode[] | undefined {
  const found = resolved(type, context);
  if (found.kind === 'union') {
    const all = found.variants.map((variant) => statesAt(variant, [name ?? '', ...deeper], context));
    return all.every((each) => each !== undefined) ? all.flat() : undefined;
  }
  const member = memberOf(found, name ?? '', context);
  if (member === undefined) return undefined;
  const state = resolved(member, context);
  if (deeper.length > 0) return statesAt(state, deeper, context);
  return state.kind === 'union' ? state.variants.map((variant) => resolved(variant, context)) : [state];
}

function memberOf(
  owner: TypeNode,
  name: string,
  context: MethodContext,
  seen: ReadonlySet<TypeNode> = new Set(),
): TypeNode | undefined {
  // What extends itself adds nothing the second time.
  if (owner.kind !== 'object' || seen.has(owner)) return undefined;
  const own = owner.members.find((member) => member.name === name)?.type;
  if (own !== undefined) return own;
  return (owner.extends ?? [])
    .map((id) =>
      memberOf(
        resolved(modelType(id, context) ?? UNKNOWN(owner), context),
        name,
        context,
        new Set([...seen, owner]),
      ),
    )
    .find((type) => type !== undefined);
}

const UNKNOWN = ({ at }: TypeNode): TypeNode => ({ nullable: false, at, kind: 'unknown', form: 'any' });

const modelType = (id: string, { models }: MethodContext): TypeNode | undefined =>
  models.find((model) => model.id === id)?.type;

/** The type behind references to models. */
function resolved(type: TypeNode, context: MethodContext): TypeNode {
  let found = type;
  for (let steps = 0; found.kind === 'model' && steps < 50; steps++)
    found = modelType(found.model, context) ?? UNKNOWN(found);
  return found;
}
