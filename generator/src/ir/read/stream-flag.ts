import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { RequestBody } from '../model/body.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { behind } from './file-types.ts';
import type { MethodContext } from './method-context.ts';
import type { Outcome } from './stream-format.ts';

/** What callers pass, where a member may ask for a stream. */
type Passed = { readonly query: readonly Member[]; readonly body: RequestBody | undefined };

/** Whether a caller says by an argument that a stream comes back: then no pages do. */
export function isAskedFor({ streaming }: Outcome): boolean {
  return typeof streaming?.discriminator === 'string';
}

/** The outcome without a stream that nobody could ask for: no argument of that name says yes or no (reported). */
export function withUsableFlag(
  outcome: Outcome,
  passed: Passed,
  config: MethodConfig,
  context: MethodContext,
): Outcome {
  const flag = outcome.streaming?.discriminator;
  if (typeof flag !== 'string' || isUsable(flag, passed, context)) return outcome;
  const { streaming: _, ...rest } = outcome;
  if (config.streaming?.paramDiscriminator === flag) {
    const place = { ...config.at, pointer: join(config.at.pointer, 'streaming', 'param_discriminator') };
    const effect = 'its answer is never a stream';
    const params = { key: 'param_discriminator', name: flag, owner: 'what is sent as true or false', effect };
    context.report(diagnostic('Method/UnknownName', place, params));
  }
  return rest;
}

function isUsable(flag: string, { query, body }: Passed, { types }: MethodContext): boolean {
  const type = body && behind(body.type, types.modelType);
  // Members that a base declares, or one of several bodies, are not looked for.
  if (type !== undefined && (type.kind !== 'object' || (type.extends ?? []).length > 0)) return true;
  const members = [...query, ...(type?.kind === 'object' ? type.members : [])];
  return members.some(({ name, type: each }) => name === flag && isYesOrNo(behind(each, types.modelType)));
}

function isYesOrNo(type: TypeNode): boolean {
  if (type.kind === 'enum') return type.values.every((value) => typeof value === 'boolean');
  return type.kind === 'boolean' || type.kind === 'unknown' || type.kind === 'union';
}
