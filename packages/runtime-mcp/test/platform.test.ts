import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../src/execute/messages.ts';
import type { Sandbox } from '../src/execute/sandbox.ts';
import { startPetServer, type PetServer } from './fixtures/pet-server.ts';
import { exampleSandbox } from './fixtures/sandbox.ts';

const KEY = 'sk-platform-0123456789';

let api: PetServer;
let sandbox: Sandbox;
beforeAll(async () => {
  api = await startPetServer();
  process.env['EXAMPLE_BASE_URL'] = api.url;
  sandbox = exampleSandbox({ allow: ['*'] });
});
afterAll(async () => {
  await sandbox.close();
  await api.close();
});

const resultOf = ({ json, error }: Outcome): unknown =>
  error ?? (json === undefined ? undefined : JSON.parse(json));
const run = async (code: string): Promise<unknown> => resultOf(await sandbox.run(code, KEY));

/** 2026-03-08 09:30 UTC, the day on which New York changes to summer time. */
const TIME = 'new Date(Date.UTC(2026, 2, 8, 9, 30))';

describe('time zones and locales', () => {
  it.each([
    [`${TIME}.toLocaleString('en-US', { timeZone: 'America/New_York' })`, '3/8/2026, 5:30:00 AM'],
    [
      `${TIME}.toLocaleDateString('de-DE', { timeZone: 'Asia/Tokyo', weekday: 'long', month: 'long' })`,
      'März Sonntag',
    ],
    [
      `${TIME}.toLocaleTimeString('en-GB', { timeZone: 'Asia/Kolkata', hour: '2-digit', minute: '2-digit' })`,
      '15:00',
    ],
    [`new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(${TIME})`, '2026-03-08'],
    [
      `['a', 'b'].map((_, i) => i).map(new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format)`,
      ['0,00', '1,00'],
    ],
    [
      `new Intl.DateTimeFormat('en', { hour: 'numeric', timeZone: 'UTC' }).formatToParts(${TIME})[0]`,
      { type: 'hour', value: '9' },
    ],
    ["(1234.5).toLocaleString('en-US', { style: 'currency', currency: 'USD' })", '$1,234.50'],
    ["12345678901234567890n.toLocaleString('en-US')", '12,345,678,901,234,567,890'],
    ["['z', 'ä', 'a'].sort((a, b) => a.localeCompare(b, 'de'))", ['a', 'ä', 'z']],
    ["['10', '9'].sort(new Intl.Collator('en', { numeric: true }).compare)", ['9', '10']],
    ["'i'.toLocaleUpperCase('tr')", 'İ'],
    ["new Intl.PluralRules('en', { type: 'ordinal' }).select(2)", 'two'],
    ["new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'day')", 'yesterday'],
    ["new Intl.ListFormat('en').format(new Set(['a', 'b']))", 'a and b'],
    ["new Intl.DisplayNames('en', { type: 'region' }).of('DE')", 'Germany'],
    ["Intl.NumberFormat('fr').format(0.5)", '0,5'],
    ['Intl.DateTimeFormat().resolvedOptions().timeZone === undefined', false],
    ["Intl.getCanonicalLocales('EN-us')", ['en-US']],
    ["new Intl.NumberFormat('en').format(NaN)", 'NaN'],
    ["new Intl.NumberFormat('en') instanceof Intl.NumberFormat", true],
  ])('%s', async (expression, want) => {
    expect(await run(`return ${expression}`)).toEqual(want);
  });

  it('has one time zone for all', async () => {
    const local =
      "const d = new Date(0); return d.toLocaleString('sv-SE') === `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')} ${String(d.getHours()).padStart(2, '0')}:${String(d.getMinutes()).padStart(2, '0')}:00`";
    expect(await run(local)).toBe(true);
  });

  it.each([
    ["new Date(0).toLocaleString('en', { timeZone: 'Mars/Olympus' })", /time zone/i],
    ["new Intl.NumberFormat('en', { style: 'currency', currency: 'nonsense' })", /currency/i],
    ["new Intl.Segmenter('en')", /Intl\.Segmenter is not available/],
  ])('refuses %s', async (expression, want) => {
    expect(await run(`return ${expression}`)).toMatchObject({ message: expect.stringMatching(want) });
  });
});

describe('a platform', () => {
  it.each([
    [
      'URL',
      "const u = new URL('/a?b=1#c', 'https://x.example:8080'); u.searchParams.append('d', 'e f'); u.hash = ''; return [u.href, u.host, String(u), JSON.stringify(u)]",
      [
        'https://x.example:8080/a?b=1&d=e+f',
        'x.example:8080',
        'https://x.example:8080/a?b=1&d=e+f',
        '"https://x.example:8080/a?b=1&d=e+f"',
      ],
    ],
    [
      'URLSearchParams',
      "const p = new URLSearchParams({ a: '1', b: 'ü&' }); p.append('a', 2); p.delete('b'); return [String(p), p.getAll('a'), [...p], p.has('b'), p.size]",
      [
        'a=1&a=2',
        ['1', '2'],
        [
          ['a', '1'],
          ['a', '2'],
        ],
        false,
        2,
      ],
    ],
    [
      'canParse',
      "return [URL.canParse('x'), URL.parse('https://x.example')?.origin]",
      [false, 'https://x.example'],
    ],
    [
      'TextEncoder',
      "const b = new TextEncoder().encode('aé€😀'); return [[...b].length, new TextDecoder().decode(b)]",
      [10, 'aé€😀'],
    ],
    [
      'base64',
      "return [btoa('hello'), atob('aGVsbG8='), atob(btoa('\\xff\\x00'))]",
      ['aGVsbG8=', 'hello', '\u00ff\u0000'],
    ],
    [
      'structuredClone',
      'const a = { d: new Date(0), m: new Map([[1, { x: 1 }]]), l: [1] }; a.self = a; const b = structuredClone(a); return [b.self === b, b !== a, b.d.getTime(), b.m.get(1), b.l]',
      [true, true, 0, { x: 1 }, [1]],
    ],
    [
      'File',
      "const f = new File(['hé', new Uint8Array([33])], 'a.txt', { type: 'Text/Plain' }); return [f.name, f.size, f.type, await f.text(), f.slice(0, 1).size, f instanceof Blob]",
      ['a.txt', 4, 'text/plain', 'hé!', 1, true],
    ],
    [
      'queueMicrotask',
      'const order = []; queueMicrotask(() => order.push(2)); order.push(1); await null; return order',
      [1, 2],
    ],
  ])('has %s', async (_, code, want) => {
    expect(await run(code)).toEqual(want);
  });

  it('prints tables', async () => {
    const { logs } = await sandbox.run("console.table([{ id: 'a', n: 1 }, { id: 'bcd', x: [2] }])", KEY);
    expect(logs[0]?.text.split('\n')).toEqual(['  | id  | n | x', '0 | a   | 1 |', '1 | bcd |   | [2]']);
  });
});

describe('files', () => {
  it('are sent as text or bytes', async () => {
    await run(
      "return await client.pet.create({ name: 'x', a: [new File(['hello'], 'a.txt')], b: new Uint8Array([1]) })",
    );
    // The example client sends JSON, in which a file is an empty object: it arrived as one and not as text.
    expect(JSON.parse(api.seen.at(-1)?.body ?? '')).toEqual({ name: 'x', a: [{}], b: {} });
  });

  it('are read from allowed folders only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mcp-files-'));
    const allowed = join(folder, 'allowed');
    await mkdir(allowed);
    await writeFile(join(allowed, 'in.txt'), 'inside');
    await writeFile(join(folder, 'out.txt'), 'outside');
    await symlink(join(folder, 'out.txt'), join(allowed, 'link.txt'));
    const reading = exampleSandbox({ allow: ['*'] }, {}, [allowed]);
    const send = async (path: string): Promise<unknown> =>
      resultOf(
        await reading.run(
          `import fs from 'fs';\nexport default (await client.pet.create({ name: 'x', file: fs.createReadStream(${JSON.stringify(
            path,
          )}) })).body.file`,
          KEY,
        ),
      );
    expect(await send(join(allowed, 'in.txt'))).toEqual({});
    for (const path of [
      join(folder, 'out.txt'),
      join(allowed, '../out.txt'),
      join(allowed, 'link.txt'),
      allowed,
      join(allowed, 'none'),
    ]) {
      expect(await send(path)).toMatchObject({
        name: 'PermissionError',
        message: expect.stringContaining('--code-files'),
      });
    }
    await reading.close();
    await rm(folder, { recursive: true });
  });
});

describe('code', () => {
  it.each([
    ['fenced', 'Sure:\n\n```ts\nasync function run(client) { return 1 }\n```\nThat is it.', 1],
    ['fenced and not closed', '```js\nreturn 2', 2],
    ['with a fence in a text', "const text = '\\n```\\n'; return text.length", 5],
    [
      'with a function of any name',
      'async function countPets(client) { return (await client.pet.list()).length }',
      40,
    ],
    ['with helpers and main', 'const twice = (x) => x * 2;\nasync function main() { return twice(3) }', 6],
    ['that starts itself', 'async function main() { return (await client.pet.list()).length }\nmain();', 40],
    [
      'that starts itself and catches',
      "async function run(c) { throw new Error('mine') }\nrun(client).catch((e) => e.message);",
      'mine',
    ],
    [
      'that starts itself at once',
      "(async () => {\n  return (await client.pet.retrieve('7')).pet_id;\n})();",
      '7',
    ],
    [
      'that returns, with imports',
      "import Example, { NotFoundError } from 'example-sdk';\nconst client = new Example();\ntry { await client.pet.retrieve('missing'); } catch (e) { return [e instanceof NotFoundError, e instanceof Example.APIError, e.status]; }",
      [true, true, 404],
    ],
    ['indented', '    async function run(client) {\n      return 3;\n    }\n', 3],
    [
      'of the documentation, with a key of the environment',
      "import Example from 'example-sdk';\n\nconst client = new Example({\n  apiKey: process.env['EXAMPLE_API_KEY'], // the default\n});\n\nexport default (await client.pet.retrieve('7')).pet_id;",
      '7',
    ],
    ['with an enum and a return', 'enum Size { Small = 2 }\nreturn Size.Small', 2],
  ])('%s', async (_, code, want) => {
    expect(await run(code)).toEqual(want);
  });

  it('is over when all it started is', async () => {
    const { logs, error } = await sandbox.run(
      "client.pet.retrieve('1').then((p) => console.log(p.pet_id));\nsetTimeout(() => console.log('later'), 20);",
      KEY,
    );
    expect([error, logs.map(({ text }) => text).sort()]).toEqual([undefined, ['1', 'later']]);
  });

  it('runs once, though it has a run and starts it', async () => {
    const { logs } = await sandbox.run(
      "async function run(client) { console.log('once') }\nawait run(client);",
      KEY,
    );
    expect(logs).toHaveLength(1);
  });
});

describe('responses', () => {
  it.each([
    [
      "const { data, response } = await client.pet.retrieve('1').withResponse(); return [data.pet_id, response.status, response.ok, response.headers.get('content-type')]",
      ['1', 200, true, 'application/json'],
    ],
    ["return (await (await client.pet.retrieve('1').asResponse()).json()).pet_id", '1'],
    ["return await (await client.pet.retrieve('text').asResponse()).text()", 'plain'],
    [
      'const ids = []; for await (const pet of client.pet.list()) ids.push(pet.pet_id); return ids.length',
      40,
    ],
    ['return (await client.pet.list().toArray({ limit: 2 })).map((p) => p.pet_id)', ['pet-0', 'pet-1']],
    [
      'let pages = 0; for await (const page of client.pet.list().pages()) pages += page.length; return pages',
      40,
    ],
  ])('%s', async (code, want) => {
    expect(await run(code)).toEqual(want);
  });

  it('of binary data have the bytes, and show only their kind and size', async () => {
    const code =
      "const r = await client.pet.retrieve('binary'); const b = await r.blob(); console.log(r); return [r.status, (await r.bytes()).length, b.size, b.type, (await r.text()).length]";
    const { logs, ...outcome } = await sandbox.run(code, KEY);
    expect(resultOf({ ...outcome, logs })).toEqual([200, 64, 64, 'audio/wav', 64]);
    expect(logs[0]?.text).toBe('{"contentType":"audio/wav","size":64}');
  });

  it('of a redirect that is not followed say so, once', async () => {
    const before = api.seen.length;
    const error = await run("await client.pet.retrieve('away')");
    expect(error).toMatchObject({ message: expect.not.stringContaining('Connection') });
    expect(api.seen.length - before).toBe(1);
  });
});
