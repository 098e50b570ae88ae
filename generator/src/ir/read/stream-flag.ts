import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { RequestBody } from '../model/body.ts';
import { anyOf, flagOf, type Flag } from '../model/flag.ts';
import { objectForms, objectMembers } from '../model/members.ts';
import type { Member } from '../model/type-node.ts';
import type { ModelType } from './file-types.ts';
import type { MethodContext } from './method-context.ts';
import type { Outcome } from './stream-format.ts';

/** What callers pass, where a member may ask for a stream. */
export type Passed = { readonly query: readonly Member[]; readonly body: RequestBody | undefined };

/** Bodies that are made of members. */
const MADE_OF_MEMBERS: ReadonlySet<RequestBody['media']> = new Set(['json', 'form', 'multipart']);

/** Whether a caller says by an argument that a stream comes back: then no pages do. */
export function isAskedFor({ streaming }: Outcome): boolean {
  return typeof streaming?.discriminator === 'string';
}

/** The name of a member that asks for a stream where the config names none. */
const USUAL = 'stream';

/**
 * How callers ask for a stream where the document alone says it: by a member `stream` that is yes or no; null if every
 * call asks for one, undefined if none can.
 */
export function usualFlag(passed: Passed, { types }: MethodContext): string | null | undefined {
  const found = [ofBody(USUAL, passed, types.modelType), ofQuery(USUAL, passed, types.modelType)];
  const flag = found.find((each) => each?.isPlain === true && each.yes);
  if (flag === undefined) return undefined;
  return flag.isGiven && !flag.no ? null : USUAL;
}

/** A member of what is passed; `isGiven`: every call has it. */
type Found = Flag & { readonly isGiven: boolean };

/** The member of a body, in any of its forms. */
function ofBody(name: string, { body }: Passed, modelType: ModelType): Found | undefined {
  if (body === undefined || !MADE_OF_MEMBERS.has(body.media)) return undefined;
  const forms = objectForms(body.type, modelType);
  const members = forms.map((form) => objectMembers(form, modelType).find((each) => each.name === name));
  return united(members, body.required, modelType);
}

function ofQuery(name: string, { query }: Passed, modelType: ModelType): Found | undefined {
  const members = query.filter((each) => each.name === name);
  return united(members, true, modelType);
}

function united(
  members: ReadonlyArray<Member | undefined>,
  isPassed: boolean,
  modelType: ModelType,
): Found | undefined {
  const found = members.filter((member) => member !== undefined);
  if (found.length === 0) return undefined;
  return {
    ...anyOf(found.map(({ type }) => flagOf(type, modelType))),
    isGiven: isPassed && members.every((member) => member?.required === true && !member.type.nullable),
  };
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

function isUsable(flag: string, passed: Passed, { types }: MethodContext): boolean {
  return [ofBody(flag, passed, types.modelType), ofQuery(flag, passed, types.modelType)].some(
    (found) => found?.yes === true,
  );
}
