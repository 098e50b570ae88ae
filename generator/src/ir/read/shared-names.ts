import { diagnostic } from '../../diagnostics/index.ts';
import type { Parameter } from '../../document/index.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { Writing } from '../model/writing.ts';
import { memberNames } from '../model/members.ts';
import type { MethodContext } from './method-context.ts';

/** A parameter, and what is sent of it. */
export type Sent = readonly [
  parameter: Parameter,
  sent: { readonly type: TypeNode; readonly writing: Writing },
];

/** Reports parameters that send the same name: an exploded object sends its members, not its own name. */
export function reportSharedNames(parameters: readonly Sent[], context: MethodContext): void {
  const first = new Map<string, Parameter>();
  for (const each of parameters) {
    const [parameter] = each;
    for (const name of sentNames(each, context)) {
      const key = `${parameter.in} ${name}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, parameter);
      else {
        const params = { where: parameter.in, first: other.name, second: parameter.name, name };
        const related = [{ message: 'the first one', place: other.listedAt }];
        context.report(diagnostic('Parameter/NamesShared', parameter.listedAt, params, { related }));
      }
    }
  }
}

function sentNames([parameter, { type, writing }]: Sent, context: MethodContext): Iterable<string> {
  const { in: place, name } = parameter;
  if (place !== 'query' && place !== 'cookie') return [];
  const isTakenApart = writing.explode && writing.style === (place === 'query' ? 'form' : 'cookie');
  const members = isTakenApart ? memberNames(type, context.types.modelType) : new Set<string>();
  return members.size > 0 ? members : [name];
}
