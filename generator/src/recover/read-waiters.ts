import { ts } from 'ts-morph';
import type { FoundWaiter } from './package-model.ts';
import { dataOf, findAll, lastName, nameOf } from './syntax.ts';
import { isObject } from '../support/json.ts';

/** Lengths that a config need not say, in milliseconds. */
const USUAL = { interval: 1000, timeout: 600_000 };

/** The methods of a class of this generator that call another one until its result has a state. */
export function readWaiters(node: ts.ClassDeclaration): readonly FoundWaiter[] {
  return node.members.filter(ts.isMethodDeclaration).flatMap((member): readonly FoundWaiter[] => {
    const name = nameOf(member.name);
    const call =
      member.body &&
      findAll(member.body, ts.isCallExpression).find(({ expression }) => lastName(expression) === '_waitFor');
    const [asking, described] = call?.arguments ?? [];
    const asked = asking && findAll(asking, ts.isCallExpression)[0];
    const method = lastName(asked?.expression);
    const settings = dataOf(described);
    if (name === undefined || method === undefined || !isObject(settings)) return [];
    const { path, done, failed, interval, timeout } = settings;
    if (typeof path !== 'string' || !Array.isArray(done)) return [];
    const settled = {
      path,
      done,
      ...(Array.isArray(failed) && failed.length > 0 && { failed }),
      ...(typeof interval === 'number' && interval !== USUAL.interval && { interval }),
      ...(typeof timeout === 'number' && timeout !== USUAL.timeout && { timeout }),
    };
    return [{ name, method, settings: settled }];
  });
}
