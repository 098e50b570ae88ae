import { expectTypeOf } from 'vitest';
import type Retell from '../../../src/index';
import type { APIPromise } from '../../../src/index';

declare const client: Retell;

export async function results(): Promise<void> {
  expectTypeOf(await client.call.retrieve('call_1')).toEqualTypeOf<Retell.CallResponse>();
  expectTypeOf(await client.agent.list()).toEqualTypeOf<Array<Retell.AgentResponse>>();
  expectTypeOf(await client.agent.delete('agent_1')).toEqualTypeOf<void>();
  expectTypeOf(await client.call.list()).toHaveProperty('items');
}

export function narrowByCallType(call: Retell.CallResponse): string {
  expectTypeOf(call).toEqualTypeOf<Retell.WebCallResponse | Retell.PhoneCallResponse>();
  // @ts-expect-error a web call has no number
  call.from_number;
  if (call.call_type === 'phone_call') {
    expectTypeOf(call).toEqualTypeOf<Retell.PhoneCallResponse>();
    return call.from_number;
  }
  expectTypeOf(call).toEqualTypeOf<Retell.WebCallResponse>();
  return call.access_token;
}

export function narrowByType(agent: Retell.AgentResponse): string {
  const engine = agent.response_engine;
  switch (engine.type) {
    case 'retell-llm':
      return engine.llm_id;
    case 'custom-llm':
      return engine.llm_websocket_url;
    case 'conversation-flow':
      return engine.conversation_flow_id;
    default:
      return engine satisfies never;
  }
}

export function narrowNodes(flow: Retell.ConversationFlowResponse): string | undefined {
  for (const node of flow.nodes ?? []) {
    if (node.type === 'conversation') {
      expectTypeOf(node).toEqualTypeOf<Retell.ConversationFlowResponse.ConversationNode>();
      const condition = node.edges?.[0]?.transition_condition;
      return condition?.type === 'prompt' ? condition.prompt : condition?.operator;
    }
    if (node.type === 'function') expectTypeOf(node.tool_id).toEqualTypeOf<string>();
  }
  // @ts-expect-error there is no such kind of node
  return flow.nodes?.find((node) => node.type === 'conversion')?.id;
}

export async function promise(): Promise<void> {
  const call = client.call.createPhoneCall({ from_number: '+1', to_number: '+2' });
  expectTypeOf(call).toEqualTypeOf<APIPromise<Retell.PhoneCallResponse>>();
  expectTypeOf(call).toMatchTypeOf<Promise<Retell.PhoneCallResponse>>();
  expectTypeOf(await call.asResponse()).toEqualTypeOf<Response>();
  const { data, response } = await call.withResponse();
  expectTypeOf(data).toEqualTypeOf<Retell.PhoneCallResponse>();
  expectTypeOf(response).toEqualTypeOf<Response>();
  expectTypeOf(await call.then((result) => result.call_id)).toEqualTypeOf<string>();
  expectTypeOf(await call.catch(() => undefined)).toEqualTypeOf<Retell.PhoneCallResponse | undefined>();
  // @ts-expect-error the result is not here yet
  call.call_id;
}

export function readOnlyWhatIsThere(call: Retell.PhoneCallResponse): void {
  expectTypeOf(call.call_status).toEqualTypeOf<
    'registered' | 'not_connected' | 'ongoing' | 'ended' | 'error'
  >();
  // @ts-expect-error it may be absent
  call.transcript.length;
  // @ts-expect-error there is no such field
  call.transcription;
}
