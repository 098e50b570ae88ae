import { isObject, type JsonValue } from '../../support/json.ts';

type Value = JsonValue | undefined;

/** Whether two values are the same; the order of keys does not count. Values may be nested deeper than calls can be. */
export function sameValue(a: Value, b: Value): boolean {
  const open: Array<readonly [Value, Value]> = [[a, b]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    const inner = pairsIn(left, right);
    if (inner === undefined) return false;
    for (const each of inner) open.push(each);
  }
  return true;
}

/** What has to be the same inside two values for them to be the same; undefined when they cannot be. */
function pairsIn(a: Value, b: Value): ReadonlyArray<readonly [Value, Value]> | undefined {
  if (Array.isArray(a) && Array.isArray(b)) {
    const [left, right] = [a, b] as ReadonlyArray<readonly JsonValue[]>;
    if (left === undefined || right === undefined || left.length !== right.length) return undefined;
    return left.map((value, i) => [value, right[i]] as const);
  }
  if (!isObject(a) || !isObject(b)) return undefined;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return undefined;
  return keys.every((key) => Object.hasOwn(b, key)) ?
      keys.map((key) => [a[key], b[key]] as const)
    : undefined;
}
