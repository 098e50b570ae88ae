import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../src/execute/messages.ts';
import type { Sandbox } from '../src/execute/sandbox.ts';
import { startPetServer, type PetServer } from './fixtures/pet-server.ts';
import { exampleSandbox } from './fixtures/sandbox.ts';

const KEY = 'sk-secret-0123456789';

describe('code that waits', () => {
  let api: PetServer;
  let sandbox: Sandbox;
  beforeAll(async () => {
    api = await startPetServer();
    process.env['EXAMPLE_BASE_URL'] = api.url;
    sandbox = exampleSandbox();
  });
  afterAll(() => Promise.all([api.close(), sandbox.close()]));

  const run = (code: string): Promise<Outcome> => sandbox.run(code, KEY);
  const valueOf = ({ json, error }: Outcome): unknown => error ?? JSON.parse(json ?? 'null');

  it('asks until the state is there', async () => {
    const code = `
      const states = [];
      const pet = await client.pet.waitUntilSold('growing', { onUpdate: ({ status }) => states.push(status) });
      return { states, status: pet.status }`;
    const outcome = await run(code);
    expect(valueOf(outcome)).toEqual({ states: ['available', 'available', 'sold'], status: 'sold' });
    expect(outcome.calls).toBe(3);
  });

  it('is told that the state will not come', async () => {
    const code = `
      import { Example, WaitError } from 'example-sdk';
      try { await client.pet.waitUntilSold('lost') }
      catch (error) { export_ = [error instanceof WaitError, error instanceof Example.WaitError, error.message, error.state, error.latest.pet_id] }`;
    const outcome = await run(`let export_;${code}\nexport default export_`);
    expect(valueOf(outcome)).toEqual([true, true, 'status is lost', 'lost', 'lost']);
  });

  it('is told that the time is over', async () => {
    const outcome = await run("await client.pet.waitUntilSold('1', { timeout: 30, interval: 1 })");
    expect(outcome.error).toMatchObject({
      name: 'WaitTimeoutError',
      message: 'status is undefined after 30 ms',
    });
  });

  it('may ask only as often as any code', async () => {
    const few = exampleSandbox({}, { calls: 2 });
    const outcome = await few.run("await client.pet.waitUntilSold('1', { interval: 1 })", KEY);
    await few.close();
    expect(outcome.error?.message).toMatch(/limit of API calls/);
  });

  it('is refused like the method that is asked', async () => {
    const strict = exampleSandbox({ block: ['pet.retrieve'] });
    const outcome = await strict.run("await client.pet.waitUntilSold('growing')", KEY);
    await strict.close();
    expect(outcome.error?.message).toMatch(/client\.pet\.retrieve is not allowed/);
  });

  it('is helped with its name', async () => {
    const outcome = await run("await client.pet.waitUntilSolt('1')");
    expect(outcome.error?.message).toContain('Did you mean: client.pet.waitUntilSold');
  });
});
