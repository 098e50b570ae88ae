import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { specsmith, specsmithBeside as run, temporaryFolder } from '../kit/run-program.ts';

const document = (ref = '#/components/schemas/Pet'): string => `openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: 'https://pets.example.com' }]
paths:
  /pets:
    get:
      operationId: listPets
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '${ref}' } } } } }
components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
`;

const seen: IncomingMessage[] = [];
let served = '';
const server = createServer((request, response) => {
  seen.push(request);
  if (request.headers['x-key'] === 'no') response.statusCode = 403;
  // What it is said to be does not count.
  response.setHeader('content-type', 'text/html').end(served);
});
let origin = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('a document from a web address', () => {
  test('is fetched once, with headers whose secrets stand in the environment; what is kept names no secret', async () => {
    const folder = temporaryFolder();
    served = document();
    seen.splice(0);
    const args = ['generate', '-s', `${origin}/v1/openapi.json?token=hush`, '-o', 'sdk'];
    const header = ['--spec-header', 'Authorization: Bearer $PET_TOKEN', 'X-More: 1$$'];
    const first = await run([...args, ...header], { cwd: folder, env: { PET_TOKEN: 'secret-token' } });
    expect(first.stderr).toContain('files written');
    expect(seen.map(({ url, headers }) => [url, headers.authorization, headers['x-more']])).toEqual([
      ['/v1/openapi.json?token=hush', 'Bearer secret-token', '1$'],
    ]);
    const manifest = readFileSync(join(folder, 'sdk/.specsmith/manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ sources: { spec: `${origin}/v1/openapi.json` } });
    const copy = gunzipSync(readFileSync(join(folder, 'sdk/.specsmith/cache/inputs.json.gz'))).toString();
    expect(`${manifest}${copy}${first.stdout}${first.stderr}`).not.toMatch(/hush|secret-token/);
    const second = await run([...args, '--check'], { cwd: folder });
    expect([second.code, seen.length]).toEqual([0, 2]);
  });

  test.each([
    ['http://pets.example.com/openapi.yaml', [], 'Input/NotFetched', 'only https'],
    [undefined, ['--spec-header', 'X-Key: no'], 'Input/NotFetched', 'status 403'],
    [undefined, ['--spec-header', 'X-Key: $UNSET_VARIABLE'], 'Input/SpecHeader', 'no UNSET_VARIABLE'],
    [undefined, ['--spec-header', 'hush'], 'Input/SpecHeader', 'Name: value'],
  ])('%s %j is refused: %s', async (address = `${origin}/a?hush`, more, code, reason) => {
    const { code: exit, stderr } = await run(['lint', '-s', address, ...more]);
    expect(exit).toBe(2);
    expect(stderr).toContain(code);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('hush');
  });

  test.each(['openapi.yaml', '-'])('is what a header is for: %s has none', async (spec) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'openapi.yaml'), document());
    for (const command of ['lint', 'init']) {
      const header = ['--spec-header', 'X-Key: hush'];
      const { code, stderr } = await run([command, '-s', spec, ...header], { cwd: folder });
      expect([command, code]).toEqual([command, 2]);
      expect(stderr).toContain('Input/SpecHeaderUnused');
      expect(stderr).not.toContain('hush');
    }
    const hosts = ['--allow-remote-refs', '127.0.0.1'];
    const { stderr } = await run(['lint', '-s', 'openapi.yaml', '--spec-header', 'X-Key: a', ...hosts], {
      cwd: folder,
    });
    expect(stderr).not.toContain('Input/SpecHeader');
  });

  test('leads to no other file and no other address', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'pet.yaml'), 'type: object');
    for (const ref of ['pet.yaml', './pet.yaml', `${origin}/pet.yaml`, '/etc/passwd']) {
      served = document(ref);
      seen.splice(0);
      const { stdout } = await run(['lint', '-s', `${origin}/openapi.yaml`], { cwd: folder });
      expect(`${ref} ${stdout}`).toContain('was not opened');
      expect(seen).toHaveLength(1);
    }
  });

  test('may refer to itself by its name or its address', async () => {
    for (const own of ['openapi.yaml', `${origin}/openapi.yaml`]) {
      served = document(`${own}#/components/schemas/Pet`);
      const { code, stdout } = await run(['lint', '-s', `${origin}/openapi.yaml`, '--json']);
      expect([own, code, stdout.includes('ExternalReference')]).toEqual([own, 0, false]);
    }
  });

  test('can stand in a workspace file', async () => {
    const folder = temporaryFolder();
    served = document();
    writeFileSync(join(folder, 'specsmith.json'), JSON.stringify({ openapi_spec: `${origin}/openapi.yaml` }));
    const { stdout } = await run(['inspect', '-w', 'specsmith.json'], { cwd: folder });
    expect(stdout).toContain('get /pets');
  });
});

describe('a first config for a document that is no file', () => {
  test('has the document beside it, fetched once, so that `generate` alone goes on', async () => {
    const folder = temporaryFolder();
    served = document();
    seen.splice(0);
    const args = [
      'init',
      `${origin}/v1/spec?token=hush`,
      '--yes',
      '--spec-header',
      'Authorization: $PET_TOKEN',
    ];
    const { code, stderr } = await run(args, { cwd: folder, env: { PET_TOKEN: 'secret-token' } });
    expect(stderr).toMatch(/✔ openapi\.yaml\n✔ stainless\.yml\n/);
    expect([code, seen.length]).toEqual([0, 1]);
    expect(readFileSync(join(folder, 'openapi.yaml'), 'utf8')).toBe(document());
    expect(existsSync(join(folder, 'specsmith.json'))).toBe(false);
    expect(readFileSync(join(folder, 'stainless.yml'), 'utf8')).not.toMatch(/hush|secret-token/);
    expect((await run(['generate'], { cwd: folder })).code).toBe(0);
    expect(seen.length).toBe(1);
  });

  test('is not written where a file would be replaced, nor by a dry run', async () => {
    const folder = temporaryFolder();
    served = JSON.stringify({ openapi: '3.1.0', info: { title: 'A', version: '1' }, paths: {} });
    const dry = await run(['init', `${origin}/a`, '--yes', '--dry-run'], { cwd: folder });
    expect([dry.code, existsSync(join(folder, 'openapi.json'))]).toEqual([0, false]);
    writeFileSync(join(folder, 'openapi.json'), '{}');
    const { code, stderr } = await run(['init', `${origin}/a`, '--yes'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('Init/FileExists');
    expect(readFileSync(join(folder, 'openapi.json'), 'utf8')).toBe('{}');
    expect(existsSync(join(folder, 'stainless.yml'))).toBe(false);
  });

  test('may be piped in', async () => {
    const folder = temporaryFolder();
    const { code } = await run(['init', '-', '--yes'], { cwd: folder, input: document() });
    expect([code, existsSync(join(folder, 'openapi.yaml'))]).toEqual([0, true]);
  });
});

describe('a document from the standard input', () => {
  test.each([
    ['lint', [], '0 errors'],
    ['inspect', [], 'get /pets'],
    ['generate', ['-o', 'sdk'], 'files written'],
  ])('is read by %s', async (command, more, says) => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await run([command, '-s', '-', ...more], { input: document(), cwd });
    expect(code).toBe(0);
    expect(stdout + stderr).toContain(says);
    expect(existsSync(join(cwd, 'sdk/src/client.ts'))).toBe(command === 'generate');
  });

  test('has places, and no files beside it', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'pet.yaml'), 'type: object');
    const { stdout } = await run(['lint', '-s', '-'], { input: document('pet.yaml'), cwd });
    expect(stdout).toContain('pet.yaml lies outside the folder of the document');
    expect(stdout).toContain('<standard input>:8:');
  });

  test('is what the command that lists the notes reads', async () => {
    const cwd = temporaryFolder();
    const { stderr } = await run(['generate', '-s', '-', '-o', 'sdk'], { input: document(), cwd });
    expect(stderr).toMatch(/specsmith lint --spec '-'$/m);
  });

  test.each([
    ['nothing', '', 'Document/Empty'],
    ['a page', '<html>', 'Document/'],
  ])('%s is told', async (_, input, code) => {
    const { code: exit, stdout } = await run(['lint', '-s', '-'], { input });
    expect(exit).toBe(2);
    expect(stdout).toContain(code);
  });

  test('is not watched; a pipe by its path is told how to be read', async () => {
    const watched = await run(['generate', '-s', '-', '-o', 'x', '--watch'], { input: document() });
    expect([watched.code, watched.stderr]).toEqual([2, expect.stringContaining('Input/NotWatched')]);
    const address = await run(['generate', '-s', `${origin}/a?hush`, '-o', 'x', '--watch']);
    expect(address.stderr).toMatch(/Input\/NotWatched(?!.*hush)/s);
    const { stdout } = specsmith(['lint', '-s', '/dev/stdin']);
    expect(stdout).toContain('--spec -');
  });
});
