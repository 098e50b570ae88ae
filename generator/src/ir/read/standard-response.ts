import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import type { Operation } from '../../document/index.ts';
import type { Answer, BytesAmong, ResponseType } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import { admitsText } from '../model/admits-text.ts';
import { acceptOf, reportUnread, successesOf, successOf, valueTypeOf, type Success } from './answer-forms.ts';
import { distinctTypes } from './distinct-types.ts';
import { essenceOf, isRange } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { usualFlag, type Passed } from './stream-flag.ts';
import { streamOf, type Content, type Outcome } from './stream-format.ts';

/** What an answer depends on. */
export type Sent = Passed & {
  /** The caller may ask for what has changed only. */
  readonly isConditional: boolean;
  /** What the config says that the items of a stream are. */
  readonly named?: TypeNode | undefined;
};

/** The response of an operation by what the document declares (OpenAPI 3.1 §4.8.16). */
export function standardResponse(
  { view, verb, at }: Operation,
  config: MethodConfig,
  { isConditional, named, ...passed }: Sent,
  context: MethodContext,
): Outcome {
  const successes = [
    ...successesOf(view, context),
    ...(isConditional ? [successOf('304', at, [], context)] : []),
  ];
  const main = successes.find(({ best }) => best !== undefined)?.best;
  if (main === undefined) return { response: { kind: 'void' }, accept: '*/*' };
  const all = successes.flatMap(({ contents }) => contents);
  // What a HEAD would say is in its headers.
  if (verb === 'head') return { response: { kind: 'void' }, ...acceptOf(all) };
  reportUnread(successes, main, context);
  const stream = successes.find((each) => each.stream !== undefined && each.json === undefined)?.stream;
  if (stream !== undefined) return streamOutcome(stream, successes, named, context);
  const asked = successes.flatMap((each) => each.stream ?? []).at(0);
  const value = (): Outcome => valueOutcome(successes, context);
  if (asked === undefined) return value();
  const flag = config.streaming?.paramDiscriminator ?? usualFlag(passed, context);
  if (flag === null) return streamOutcome(asked, successes.map(withoutValue), named, context);
  if (flag === undefined) {
    context.report(diagnostic('Response/StreamNotAsked', at, { type: asked.name }));
    return value();
  }
  return { ...value(), ...acceptOf(all), streaming: streamOf(asked, flag, named, context) };
}

/** An answer that comes piece by piece without being asked to; in other successes something else may come. */
function streamOutcome(
  stream: Content,
  successes: readonly Success[],
  named: TypeNode | undefined,
  context: MethodContext,
): Outcome {
  const streaming = streamOf(stream, null, named, context);
  const accept = acceptOf(successes.flatMap(({ contents }) => contents));
  const isAlone = successes.every(
    (each) => each.stream !== undefined && each.json === undefined && !hasMore(each),
  );
  if (isAlone) return { response: { kind: 'json', type: streaming.event }, ...accept, streaming };
  const names = successes.flatMap((each) => (each.json === undefined ? each.stream?.name ?? [] : []));
  const among = [...new Set(names.map(essenceOf))];
  return { ...valueOutcome(successes, context), ...accept, streaming: { ...streaming, among } };
}

/** A success whose stream every call asks for: what stands beside it does not come. */
function withoutValue(success: Success): Success {
  if (success.stream === undefined) return success;
  const { json: _, text: __, ...rest } = success;
  return { ...rest, contents: rest.contents.filter(isStreamed), bytes: [], ownBytes: [] };
}

const hasMore = ({ text, bytes }: Success): boolean => text !== undefined || bytes.length > 0;

/** A value, or one of several: the distinct bodies of all successes, null if one of them has none. */
function valueOutcome(successes: readonly Success[], context: MethodContext): Outcome {
  const answers = successes.map(answerOf);
  const types = answers.flatMap(({ type }) => type ?? []);
  const distinct = distinctTypes(types);
  const [only, second] = distinct;
  const isEmpty = answers.some(({ type, holds }) => type === undefined && holds === undefined);
  const bytes = bytesAmong(successes);
  // Without a member that asks for it, a stream beside JSON does not come.
  const accepted = successes.flatMap(({ json, stream, contents }) =>
    json === undefined ? contents : contents.filter((each) => each !== stream && !isStreamed(each)),
  );
  const { accept } = acceptOf(accepted);
  const differ = answers.length > 1 && (new Set(answers.map(formKey)).size > 1 || second !== undefined);
  const common = { ...(differ && { answers }) };
  if (only === undefined) {
    const response: ResponseType =
      bytes === undefined ?
        { kind: 'void' }
      : {
          kind: 'binary',
          contentType: successes.flatMap((each) => each.bytes)[0]?.name ?? '*/*',
          ...(isEmpty && { nullable: true as const }),
          ...common,
        };
    return { response, ...(bytes === undefined ? { accept: accept ?? '*/*' } : accept && { accept }) };
  }
  const isText = accepted.every(({ family, isBytes }) => !isBytes && TEXTS.has(family));
  const isOtherForm = bytes !== undefined && successes.every(({ ownBytes }) => ownBytes.length === 0);
  const hasText = answers.some(({ holds }) => holds?.includes('text'));
  const union: TypeNode =
    second === undefined ? only : { nullable: false, at: only.at, kind: 'union', variants: distinct };
  const expects = expectsOf(accepted, context);
  return {
    response: {
      kind: 'json',
      type: isEmpty ? { ...union, nullable: true } : union,
      ...(isText && accept !== undefined && { accept }),
      ...common,
      ...((hasText || bytes !== undefined) && {
        instead: {
          ...(hasText && { text: true as const }),
          ...(bytes && { bytes }),
          ...(isOtherForm && { isOtherForm }),
        },
      }),
      ...(expects !== undefined && { expects }),
    },
    ...(accept !== undefined && { accept }),
  };
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'xml', 'form']);

const isStreamed = ({ family }: Content): boolean => family === 'events' || family === 'lines';

function answerOf({ status, json, text, stream, ownBytes }: Success): Answer {
  const value = json ?? text;
  const holds: NonNullable<Answer['holds']> = [
    ...(json !== undefined && text !== undefined ? (['text'] as const) : []),
    ...(ownBytes.length > 0 ? (['bytes'] as const) : []),
    ...(json === undefined && stream !== undefined ? (['stream'] as const) : []),
  ];
  return {
    status,
    ...(value !== undefined && { type: valueTypeOf(value) }),
    ...(holds.length > 0 && { holds }),
  };
}

const formKey = ({ type, holds = [] }: Answer): string => `${type === undefined} ${holds.join()}`;

/** The media types of bytes where they stand beside other answers, or where some success is empty. */
function bytesAmong(successes: readonly Success[]): BytesAmong | undefined {
  const values = successes.flatMap(({ json, text }) => [json, text].flatMap((each) => each ?? []));
  const names = new Set(
    values.map(({ name, family }) => (family === 'any' ? 'application/json' : essenceOf(name))),
  );
  const types = successes.flatMap(({ status, bytes }) =>
    bytes.map(({ name }) => {
      const type = essenceOf(name);
      return names.has(type) ? `${status} ${type}` : type;
    }),
  );
  if (types.length === 0) return undefined;
  const isOpen = types.some((type) => isRange(type));
  return { types: [...new Set(types)], ...(isOpen && names.size > 0 && { values: [...names] }) };
}

/** The media types that values have, where all are accepted: JSON is meant, unless the value may be text. */
function expectsOf(accepted: readonly Content[], { types }: MethodContext): readonly string[] | undefined {
  const open = accepted.filter(({ family, isBytes }) => family === 'any' && !isBytes);
  if (open.length === 0 || open.some(({ type }) => admitsText(type, types.modelType))) return undefined;
  const names = accepted
    .filter(({ isBytes }) => !isBytes)
    .map(({ name, family }) => (family === 'any' ? 'application/json' : name));
  return [...new Set(names)];
}
