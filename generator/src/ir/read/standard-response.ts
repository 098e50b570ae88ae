import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { resolve, type Operation, type View } from '../../document/index.ts';
import type { Place } from '../../support/place.ts';
import type { Answer } from '../model/api.ts';
import type { RequestBody } from '../model/body.ts';
import type { TypeNode } from '../model/type-node.ts';
import { behind, isBinary } from './file-types.ts';
import { mediaFamily, sentAs, type MediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { streamOf, type Content, type Outcome } from './stream-format.ts';

/** What an answer depends on. */
export type Sent = {
  readonly body: RequestBody | undefined;
  /** The caller may ask for what has changed only. */
  readonly isConditional: boolean;
};

type Success = { readonly status: string; readonly at: Place; readonly contents: readonly Content[] };

/** The response of an operation by what the document declares (OpenAPI 3.1 §4.8.16). */
export function standardResponse(
  { view, verb, at }: Operation,
  config: MethodConfig,
  { body, isConditional }: Sent,
  context: MethodContext,
): Outcome {
  const successes = [
    ...successesOf(view, context),
    ...(isConditional ? [{ status: '304', at, contents: [] }] : []),
  ];
  const chosen = successes.map((each) => ({ ...each, best: bestOf(each.contents) }));
  const main = chosen.find(({ best }) => best !== undefined)?.best;
  if (main === undefined) return { response: { kind: 'void' }, accept: '*/*' };
  const all = successes.flatMap(({ contents }) => contents);
  // What a HEAD would say is in its headers.
  if (verb === 'head') return { response: { kind: 'void' }, ...acceptOf(all) };
  reportUnused(main, context);
  if (main.isBytes) return { response: { kind: 'binary', contentType: main.name }, ...acceptOf(all) };
  const isStream = main.family === 'events' || main.family === 'lines';
  const events = isStream ? main : all.find(({ family }) => family === 'events' || family === 'lines');
  const flag = isStream ? null : config.streaming?.paramDiscriminator ?? flagOf(body, context);
  if (events !== undefined && flag !== undefined) {
    const streaming = streamOf(events, flag, context);
    if (isStream) return { response: { kind: 'json', type: streaming.event }, ...acceptOf(all), streaming };
    const { accept: _, ...value } = valueOf(chosen, all, at);
    return { ...value, ...acceptOf(all), streaming };
  }
  return valueOf(
    chosen,
    all.filter(({ family }) => family !== 'events' && family !== 'lines'),
    at,
  );
}

/** A schema that nothing of the answer is read by. */
function reportUnused(main: Content, { types, report }: MethodContext): void {
  const { name, media, family, type, isBytes } = main;
  const { kind } = behind(type, types.modelType);
  const isText = !isBytes && (family === 'xml' || family === 'form' || family === 'text');
  // Text and bytes are what a schema of a string says, too.
  const isLost = kind !== 'string' && kind !== 'enum' && kind !== 'unknown' && kind !== 'file';
  const key = media.has('schema') ? 'schema' : 'itemSchema';
  if (!media.has(key) || !(isLost || family === 'xml')) return;
  if (isBytes) report(diagnostic('Response/GivenAsBytes', media.place(key), { type: name }));
  else if (isText) report(diagnostic('Response/GivenAsText', media.place(key), { type: name }));
}

/** All 2xx, in the order of their codes; without any, `default`. */
function successesOf(operation: View<'operation'>, context: MethodContext): readonly Success[] {
  const responses = operation.get('responses')?.get('*');
  const statuses = [...(responses?.keys() ?? [])].filter((status) => /^2(?:\d\d|XX)$/i.test(status)).sort();
  if (statuses.length === 0 && responses?.has('default') === true) statuses.push('default');
  return statuses.flatMap((status): Success[] => {
    const response = resolve(responses?.get(status));
    if (response === undefined) return [];
    return [{ status: status.toUpperCase(), at: response.at, contents: contentsOf(response, context) }];
  });
}

function contentsOf(response: View<'response'>, { types }: MethodContext): readonly Content[] {
  return [...(response.get('content') ?? [])].flatMap(([name, listed]): Content[] => {
    const media = resolve(listed);
    const schema = media?.get('schema');
    if (media === undefined || schema?.written === false) return [];
    const type = types.typeAt(schema ?? media.get('itemSchema'), media.place('schema'));
    const family = mediaFamily(name);
    const isUnknown = type.kind === 'unknown' && type.form === 'any';
    const isBytes =
      isBinary(type, types.modelType) ||
      family === 'bytes' ||
      family === 'multipart' ||
      family === 'form-data' ||
      family === 'other' ||
      (family === 'any' && schema === undefined && isUnknown);
    return [{ name: sentAs(name), media, family, type, isBytes }];
  });
}

const RANKS: Readonly<Record<MediaFamily, number>> = {
  json: 1,
  any: 1.5,
  lines: 2,
  events: 2,
  text: 3,
  form: 3,
  'form-data': 4,
  multipart: 4,
  bytes: 4,
  xml: 5,
  other: 6,
};

function bestOf(contents: readonly Content[]): Content | undefined {
  const rank = ({ family, isBytes }: Content): number =>
    isBytes ? Math.max(RANKS.bytes, RANKS[family]) : RANKS[family];
  return [...contents].sort((a, b) => rank(a) - rank(b))[0];
}

/** The media types of an `Accept` header, JSON first; nothing for JSON alone, which the client asks for anyway. */
function acceptOf(contents: readonly Content[]): { readonly accept?: string } {
  const names = [...new Set(contents.map(({ name }) => name))];
  if (names.includes('*/*')) return { accept: '*/*' };
  const isJson = (name: string): boolean => mediaFamily(name) === 'json';
  const sorted = [...names.filter(isJson), ...names.filter((name) => !isJson(name))];
  return sorted.join() === 'application/json' ? {} : { accept: sorted.join(', ') };
}

type Chosen = Success & { readonly best: Content | undefined };

/** A value, or one of several: the distinct bodies of all successes, null if one of them has none. */
function valueOf(chosen: readonly Chosen[], accepted: readonly Content[], at: Place): Outcome {
  const answers = chosen
    .filter(({ best }) => best === undefined || isValue(best))
    .map(({ status, best }): Answer => ({ status, ...(best !== undefined && { type: typeOf(best) }) }));
  const types = answers.flatMap(({ type }) => type ?? []);
  const distinct = types.filter((type, i) => types.findIndex((other) => isSame(type, other)) === i);
  const [only, second] = distinct;
  if (only === undefined) return { response: { kind: 'void' }, accept: '*/*' };
  const isEmpty = answers.some(({ type }) => type === undefined);
  const union: TypeNode =
    second === undefined ? only : { nullable: false, at, kind: 'union', variants: distinct };
  const type = isEmpty ? { ...union, nullable: true } : union;
  const { accept } = acceptOf(accepted);
  const isText = accepted.every(({ family }) => family === 'text' || family === 'xml' || family === 'form');
  return {
    response: {
      kind: 'json',
      type,
      ...(isText && accept !== undefined && { accept }),
      ...(answers.length > 1 && (second !== undefined || isEmpty) && { answers }),
    },
    ...(accept !== undefined && { accept }),
  };
}

const isValue = ({ isBytes, family }: Content): boolean =>
  !isBytes && family !== 'events' && family !== 'lines';

/** Text is text, whatever a schema says about it. */
function typeOf({ family, type }: Content): TypeNode {
  if (family === 'json' || family === 'any') return type;
  const { description, at } = type;
  if (family === 'text' && (type.kind === 'string' || type.kind === 'enum')) return type;
  return { nullable: false, at, ...(description !== undefined && { description }), kind: 'string' };
}

function isSame(a: TypeNode, b: TypeNode): boolean {
  if (a === b) return true;
  if (a.nullable !== b.nullable) return false;
  if (a.kind === 'model' && b.kind === 'model') return a.model === b.model;
  return a.kind === b.kind && ['string', 'number', 'boolean'].includes(a.kind);
}

/** The boolean member of a JSON body that asks for a stream. */
function flagOf(body: RequestBody | undefined, { types }: MethodContext): string | undefined {
  const type = body?.media === 'json' ? behind(body.type, types.modelType) : undefined;
  const flag = type?.kind === 'object' ? type.members.find(({ name }) => name === 'stream') : undefined;
  return flag !== undefined && behind(flag.type, types.modelType).kind === 'boolean' ? 'stream' : undefined;
}
