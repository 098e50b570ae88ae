import { expectTypeOf } from 'vitest';
import Retell from '../../../src/index';

declare const client: Retell;

export async function requiredAndOptional(): Promise<void> {
  await client.call.createPhoneCall({ from_number: '+14157774444', to_number: '+12137774445' });
  // @ts-expect-error to_number is required
  await client.call.createPhoneCall({ from_number: '+14157774444' });
  // @ts-expect-error there is no such parameter
  await client.call.createPhoneCall({ from_number: '+1', to_number: '+2', form_number: '+3' });
  // @ts-expect-error a number is not a phone number
  await client.call.createPhoneCall({ from_number: 14157774444, to_number: '+2' });
  // @ts-expect-error the body cannot be left out
  await client.call.createPhoneCall();

  await client.call.list();
  await client.call.list(null);
  await client.call.list({ sort_order: 'ascending' });
  // @ts-expect-error only the listed words are allowed
  await client.call.list({ sort_order: 'sideways' });

  await client.concurrency.retrieve();
  // @ts-expect-error it takes no parameters
  await client.concurrency.retrieve({ id: 'x' });
}

export async function pathAndQuery(): Promise<void> {
  await client.agent.retrieve('agent_1');
  await client.agent.retrieve('agent_1', { version: 3 });
  await client.agent.retrieve('agent_1', { version: 'prod' });
  // @ts-expect-error the identifier comes first
  await client.agent.retrieve({ version: 3 });
  // @ts-expect-error an identifier is text
  await client.agent.retrieve(1);
  // @ts-expect-error a version is no flag
  await client.agent.retrieve('agent_1', { version: true });

  await client.agent.deleteVersion('agent_1', { version: 3 });
  // @ts-expect-error the version is required
  await client.agent.deleteVersion('agent_1');
  // @ts-expect-error delete() has no parameters beside the identifier
  await client.agent.delete('agent_1', { version: 3 });
}

export async function unions(): Promise<void> {
  await client.agent.create({
    response_engine: { type: 'retell-llm', llm_id: 'llm_1' },
    voice_id: 'retell-Cimo',
  });
  await client.agent.create({
    response_engine: { type: 'custom-llm', llm_websocket_url: 'wss://example.com' },
    voice_id: 'retell-Cimo',
  });
  await client.agent.create({
    // @ts-expect-error a Retell LLM has no URL
    response_engine: { type: 'retell-llm', llm_websocket_url: 'wss://example.com' },
    voice_id: 'retell-Cimo',
  });
  await client.agent.create({
    // @ts-expect-error there is no such engine
    response_engine: { type: 'my-llm', llm_id: 'llm_1' },
    voice_id: 'retell-Cimo',
  });
}

export async function files(stream: import('node:fs').ReadStream): Promise<void> {
  const voice = { voice_name: 'x', voice_provider: 'elevenlabs' } as const;
  await client.voice.clone({ ...voice, files: [new File(['x'], 'x.mp3')] });
  await client.voice.clone({ ...voice, files: [await fetch('https://example.com/x.mp3')] });
  await client.voice.clone({ ...voice, files: [stream] });
  await client.voice.clone({ ...voice, files: [await Retell.toFile(new Uint8Array([1]), 'x.mp3')] });
  // @ts-expect-error bytes have no name; toFile() gives them one
  await client.voice.clone({ ...voice, files: [new Uint8Array([1])] });
  // @ts-expect-error neither has a path been opened
  await client.voice.clone({ ...voice, files: ['x.mp3'] });
  // @ts-expect-error it is a list
  await client.voice.clone({ ...voice, files: new File(['x'], 'x.mp3') });
}

export async function options(signal: AbortSignal): Promise<void> {
  await client.call.retrieve('call_1', {
    timeout: 1000,
    maxRetries: 0,
    signal,
    headers: { 'X-Trace': null },
  });
  await client.call.list({}, { idempotencyKey: 'key', fetchOptions: { redirect: 'manual' } });
  // @ts-expect-error there is no such option
  await client.call.retrieve('call_1', { retries: 0 });
  // @ts-expect-error milliseconds are a number
  await client.call.retrieve('call_1', { timeout: '1s' });
}

expectTypeOf<Parameters<Retell['call']['update']>>().toEqualTypeOf<
  [callID: string, body: Retell.CallUpdateParams, options?: Retell.RequestOptions]
>();
expectTypeOf<Parameters<Retell['call']['list']>[0]>().toEqualTypeOf<
  Retell.CallListParams | null | undefined
>();
expectTypeOf<Retell.AgentRetrieveParams>().toEqualTypeOf<{ version?: number | string }>();
expectTypeOf<Retell.VoiceCloneParams['files']>().toEqualTypeOf<
  Array<import('../../../src/index').Uploadable>
>();
