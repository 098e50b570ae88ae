import { afterEach, expect, it } from 'vitest';
import { RateLimitError, type Retell } from '../../src/index';
import { answers, fail, models, reply, replyAll, type Reply } from '../../src/testing';

/** A client of a mocked API, and what takes its replies away. */
export type Mocked = {
  readonly clientWith: (replies?: readonly Reply[]) => Retell;
  readonly reset: () => void;
};

export const options = { apiKey: 'key_of_tests', timeout: 300, logLevel: 'off' } as const;

/** What holds however an API is mocked. */
export const testMock = ({ clientWith, reset }: Mocked): void => {
  afterEach(reset);

  it('answers every method with its value', async () => {
    const client = clientWith();
    expect(await client.call.retrieve('call_1')).toEqual(answers.call.retrieve());
    expect(await client.voice.list()).toEqual(answers.voice.list());
    expect(await client.agent.delete('agent_1')).toBeNull();
    expect(
      await client.call.createPhoneCall({ from_number: '+14157774444', to_number: '+12137774445' }),
    ).toEqual(models.PhoneCallResponse());
  });

  it('answers with what stands in place of its members', async () => {
    const client = clientWith([
      reply(answers.call.retrieve, { call_type: 'phone_call', call_status: 'ended' }),
    ]);
    const call = await client.call.retrieve('call_1');
    expect(call).toEqual({ ...models.PhoneCallResponse(), call_status: 'ended' });
  });

  it('has lists that end', async () => {
    const items = [models.PhoneCallResponse({ call_id: 'a' }), models.WebCallResponse({ call_id: 'b' })];
    const client = clientWith([reply(answers.call.list, { items })]);
    expect((await client.call.list({}).toArray()).map((call) => call.call_id)).toEqual(['a', 'b']);
  });

  it('repeats what is refused for a while', async () => {
    const client = clientWith([
      fail(answers.call.retrieve, 'rate-limit', { times: 2, retryAfter: 0 }),
      ...replyAll(),
    ]);
    expect(await client.call.retrieve('call_1')).toEqual(answers.call.retrieve());
  });

  it('fails as it is told to', async () => {
    const call = (failing: Reply) => clientWith([failing]).withOptions({ maxRetries: 0 }).call.retrieve('call_1');
    const limited: unknown = await call(fail(answers.call.retrieve, 'rate-limit', { retryAfter: 7 })).catch(
      (error: unknown) => error,
    );
    expect(limited).toBeInstanceOf(RateLimitError);
    expect(limited).toMatchObject({ retryAfter: 7000 });
    for (const [failure, error] of [
      ['timeout', { name: 'APIConnectionTimeoutError' }],
      ['cut', { name: 'APIConnectionError' }],
      ['malformed', { name: 'APIResponseValidationError' }],
      [503, { status: 503 }],
    ] as const) {
      reset();
      const found: unknown = await call(fail(answers.call.retrieve, failure)).catch((each: unknown) => each);
      expect(found, String(failure)).toMatchObject(error);
    }
  });
};
