import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mini, readTree, specsmith, temporaryFolder } from '../kit/run-program.ts';
import { document, published } from './harbour-package.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
const run = (...args: readonly string[]) => specsmith(args, { cwd: folder });
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('init --from a package of the hosted form', () => {
  test('recovers what its sources say, runs none of them, and passes lint', () => {
    write({ 'openapi.json': document });
    write(Object.fromEntries(Object.entries(published).map(([path, each]) => [`old/${path}`, each])));
    const { code, stderr } = run('init', '--from', 'old', '--spec', 'openapi.json');
    expect(stderr).toContain('methods 3 of 4');
    expect(stderr).toContain('not in the document: boats.sink (delete /boats/{})');
    expect(stderr).toContain('no schema found: Ghost');
    expect(stderr).toContain('src/lib/tides.ts');
    expect(stderr).toContain('get /new');
    expect(code).toBe(0);
    const config: unknown = parse(read('stainless.yml'));
    expect(config).toEqual({
      organization: { name: 'harbour', contact: 'crew@harbour.example' },
      targets: {
        typescript: {
          package_name: '@harbour/sdk',
          production_repo: 'harbour/harbour-node',
          options: { version: '3.1.4', browser: { state: 'allow' } },
        },
      },
      environments: { production: 'https://api.harbour.example', dock: 'https://dock.harbour.example' },
      settings: { license: 'MIT', unwrap_response_fields: ['entry'] },
      client_settings: {
        default_client_name: 'HarbourMCP',
        opts: {
          token: {
            type: 'string',
            read_env: 'HARBOUR_TOKEN',
            auth: { security_scheme: 'token' },
            description: 'The token.',
          },
          pier: { type: 'number', nullable: true, default: 4, send_in_header: 'X-Pier' },
        },
        default_timeout: 90000,
        default_retries: { max_retries: 5 },
        idempotency: { header: 'Idempotency-Key' },
        default_headers: { 'X-Tide': 'high' },
      },
      custom_casings: { mqtt: { initialism: true } },
      pagination: [
        {
          name: 'boat_page',
          type: 'cursor',
          request: {
            after: { type: 'string', 'x-stainless-pagination-property': { purpose: 'next_cursor_param' } },
          },
          response: {
            data: { type: 'array', items: {}, 'x-stainless-pagination-property': { purpose: 'items' } },
            next: { type: 'string', 'x-stainless-pagination-property': { purpose: 'next_cursor_field' } },
          },
        },
      ],
      resources: {
        $shared: { models: { berth: 'Berth' } },
        boats: {
          models: { boat: 'BoatRecord' },
          methods: {
            list: { endpoint: 'get /boats', paginated: 'boat_page' },
            create: { endpoint: 'post /boats', default_request_options: { timeout: 300000 } },
          },
          subresources: {
            captains_logs: {
              models: { log_entry: 'Entry' },
              methods: {
                get_mqtt_entry: {
                  endpoint: 'get /boats/{boat_id}/logs/{log_id}',
                  positional_params: ['boat_id', 'log_id'],
                },
              },
            },
          },
        },
      },
      // `list` stands before `create`.
      edition_switches: { method_order: 'config' },
    });
    expect(JSON.parse(read('sdks/typescript/.specsmith/names.json'))).toMatchObject({
      methods: { 'boats.captains_logs': { getMQTTEntry: 'get /boats/{boat_id}/logs/{log_id}' } },
    });
    expect(run('lint').code).toBe(0);
    expect(run('generate').code).toBe(0);
    expect(read('sdks/typescript/src/resources/boats/captains-logs.ts')).toContain(
      'getMQTTEntry(boatID: string, logID: string, options?: RequestOptions): APIPromise<LogEntry>',
    );
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect(existsSync(join(folder, 'old/ran'))).toBe(false);
  });

  test('takes the document out of the package, and replaces nothing', () => {
    const packed = gzipSync(document).toString('base64');
    write(Object.fromEntries(Object.entries(published).map(([path, each]) => [`old/${path}`, each])));
    write({ 'old/scripts/mock': `#!/bin/sh\nSPEC=${packed}\n` });
    expect(run('init', '--from', 'old').code).toBe(0);
    expect(read('openapi.json')).toBe(document);
    const before = readTree(folder);
    expect(run('init', '--from', 'old').code).toBe(2);
    expect(readTree(folder)).toEqual(before);
  });

  test('unpacks no bomb, and asks for the document instead', () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from('{"openapi":"3.1.0","x":"'), Buffer.alloc(60_000_000, 32)]),
    );
    write(Object.fromEntries(Object.entries(published).map(([path, each]) => [`old/${path}`, each])));
    write({
      'old/scripts/mock': `SPEC=${bomb.toString('base64')}\n`,
      'old/.stats.yml': 'openapi_spec_url: https://specs.example/harbour.yml\n',
    });
    const { code, stderr } = run('init', '--from', 'old');
    expect(code).toBe(2);
    expect(stderr).toContain('Init/NoDocument');
    expect(stderr).toContain('https://specs.example/harbour.yml');
    expect(existsSync(join(folder, 'stainless.yml'))).toBe(false);
  });

  test('leaves out what no config may say', () => {
    write({ 'openapi.json': document });
    const evil = published['src/client.ts']
      .replace("'X-Tide': 'high'", "'X-Tide': 'hi\\r\\ngh'")
      .replace('HARBOUR_TOKEN', 'HARBOUR_\u001b[31mTOKEN');
    write({ ...Object.fromEntries(Object.entries(published).map(([path, each]) => [`old/${path}`, each])) });
    write({ 'old/src/client.ts': evil });
    const { code, stderr } = run('init', '--from', 'old', '--spec', 'openapi.json');
    expect(code).toBe(0);
    expect(stderr).toContain('client_settings.default_headers');
    expect(read('stainless.yml')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(run('lint').code).toBe(0);
  });

  test.each([
    ['a folder without a client', { 'old/src/a.ts': 'export const a = 1;\n' }, 'no client class'],
    ['a package without sources', { 'old/index.js': '' }, 'no sources'],
  ])('refuses %s', (_, files, reason) => {
    write({ 'openapi.json': document, ...files });
    const { code, stderr } = run('init', '--from', 'old', '--spec', 'openapi.json');
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});

test('a package of our own gives the config back that it was made from', () => {
  write({
    'openapi.yaml': readFileSync(mini.spec, 'utf8'),
    'common.yaml': readFileSync(join(dirname(mini.spec), 'common.yaml'), 'utf8'),
  });
  expect(run('generate', '-s', mini.spec, '-c', mini.config, '-o', 'made').code).toBe(0);
  expect(run('init', '--from', 'made', '--spec', 'openapi.yaml').stderr).toContain('methods 9 of 9');
  const endpoints = (config: string): readonly string[] => {
    const found: string[] = [];
    const walk = (resources: object, path: string): void => {
      for (const [name, each] of Object.entries(resources) as ReadonlyArray<
        [string, Record<string, object>]
      >) {
        for (const [key, method] of Object.entries(each['methods'] ?? {}) as ReadonlyArray<
          [string, string | { endpoint: string }]
        >)
          found.push(`${path}${name}.${key} ${typeof method === 'string' ? method : method.endpoint}`);
        for (const [key, model] of Object.entries(each['models'] ?? {}))
          found.push(`${path}${name} ${key} ${String(model)}`);
        walk(each['subresources'] ?? {}, `${path}${name}.`);
      }
    };
    walk((parse(config) as { resources: object }).resources, '');
    return found.sort();
  };
  expect(endpoints(read('stainless.yml'))).toEqual(endpoints(readFileSync(mini.config, 'utf8')));
});
