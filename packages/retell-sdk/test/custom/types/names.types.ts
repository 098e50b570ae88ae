import { expectTypeOf } from 'vitest';
import Retell, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  BadRequestError,
  NotFoundError,
  type RateLimitError,
  RetellError,
  toFile,
  type ClientOptions,
  type Uploadable,
} from '../../../src/index';

type Flow = Retell.ConversationFlowResponse;

// Names at any depth, through a model, params and the client.
expectTypeOf<Retell.ConversationFlowResponse.ConversationNode.Edge>().toHaveProperty('transition_condition');
expectTypeOf<Retell.ConversationFlowResponse.ConversationNode.Edge.EquationCondition>().toHaveProperty(
  'equations',
);
expectTypeOf<Retell.ConversationFlow.ConversationFlowResponse>().toEqualTypeOf<Flow>();
expectTypeOf<Retell.ConversationFlowCreateParams.ConversationNode>().toEqualTypeOf<Retell.ConversationFlowResponse.ConversationNode>();
expectTypeOf<Retell.AgentResponse.ResponseEngineRetellLm['type']>().toEqualTypeOf<'retell-llm'>();
expectTypeOf<Retell.CallListParams.FilterCriteria>().toHaveProperty('call_status');
expectTypeOf<Retell.RequestOptions>().toHaveProperty('timeout');
// @ts-expect-error there is no such name
export type Absent = Retell.ConversationFlowResponse.ConversationNode.Verge;

// Classes of resources are values and types of the client class.
expectTypeOf<Retell['phoneNumber']>().toEqualTypeOf<Retell.PhoneNumber>();
expectTypeOf<Retell['tests']>().toEqualTypeOf<Retell.Tests>();
expectTypeOf<Retell['mcpTool']>().toEqualTypeOf<Retell.McpTool>();

// Statics.
expectTypeOf(Retell.Retell).toEqualTypeOf<typeof Retell>();
expectTypeOf(Retell.DEFAULT_TIMEOUT).toEqualTypeOf<number>();
expectTypeOf(Retell.toFile).toEqualTypeOf(toFile);
expectTypeOf(Retell.verify('{}', 'key', 'signature')).toEqualTypeOf<boolean>();
expectTypeOf(Retell.sign('{}', 'key')).toEqualTypeOf<string>();
expectTypeOf(Retell.APIError).toEqualTypeOf<typeof APIError>();
expectTypeOf(Retell.RetellError).toEqualTypeOf<typeof RetellError>();
expectTypeOf(Retell.RateLimitError).toEqualTypeOf<typeof RateLimitError>();

// Errors narrow.
expectTypeOf<APIError['status']>().toEqualTypeOf<number | undefined>();
expectTypeOf<APIError['headers']>().toEqualTypeOf<Headers | undefined>();
export function describeError(error: unknown): string {
  if (error instanceof BadRequestError) {
    expectTypeOf(error.status).toEqualTypeOf<400>();
    expectTypeOf(error.headers).toEqualTypeOf<Headers>();
  }
  if (error instanceof NotFoundError) expectTypeOf(error.status).toEqualTypeOf<404>();
  if (error instanceof APIConnectionTimeoutError) expectTypeOf(error).toMatchTypeOf<APIConnectionError>();
  if (error instanceof APIUserAbortError) expectTypeOf(error.status).toEqualTypeOf<undefined>();
  if (error instanceof APIConnectionError) expectTypeOf(error.maybeDelivered).toEqualTypeOf<boolean>();
  if (error instanceof APIError) {
    expectTypeOf(error).toMatchTypeOf<Error>();
  }
  return error instanceof RetellError ? error.message : '';
}

// Options of the client.
export function construct(options: ClientOptions): Retell {
  new Retell();
  new Retell({ apiKey: 'key', baseURL: 'https://example.com', timeout: 1000, maxRetries: 0 });
  new Retell({ apiKey: undefined, baseURL: null, logger: console, logLevel: 'debug' });
  new Retell({ defaultHeaders: { 'X-Team': 'voice' }, defaultQuery: { a: undefined }, fetch });
  new Retell({ retryPolicy: 'stainless', maxRetryAfter: 1000, compat: { textResults: true } });
  // @ts-expect-error there is no such option
  new Retell({ api_key: 'key' });
  // @ts-expect-error a key is text
  new Retell({ apiKey: 1 });
  // @ts-expect-error there is no such level
  new Retell({ logLevel: 'loud' });
  const client = new Retell(options).withOptions({ maxRetries: 5 });
  expectTypeOf(client).toEqualTypeOf<Retell>();
  expectTypeOf(client.apiKey).toEqualTypeOf<string>();
  // @ts-expect-error credentials are not options of a single call
  client.call.retrieve('call_1', { apiKey: 'key' });
  return client;
}

// What can be uploaded.
expectTypeOf<File>().toMatchTypeOf<Uploadable>();
expectTypeOf<Response>().toMatchTypeOf<Uploadable>();
expectTypeOf<string>().not.toMatchTypeOf<Uploadable>();
expectTypeOf(toFile).returns.resolves.toEqualTypeOf<File>();
