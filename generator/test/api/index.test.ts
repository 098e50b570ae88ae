import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  check,
  diff,
  draftConfig,
  explain,
  generate,
  lint,
  parity,
  readConfig,
  release,
  version,
  type Inputs,
} from '../../src/api/index.ts';
import { mini, readTree, temporaryFolder } from '../kit/run-program.ts';

const pets = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.2.0' },
  servers: [{ url: 'https://api.pets.example' }],
  paths: {
    '/pets': {
      get: {
        operationId: 'listPets',
        tags: ['pets'],
        responses: {
          200: {
            description: 'All pets',
            content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } },
          },
        },
      },
    },
  },
};

const withStop = {
  ...pets,
  paths: {
    ...pets.paths,
    '/pets/stop': {
      post: { operationId: 'stopPets', tags: ['pets'], responses: { 204: { description: 'Done' } } },
    },
  },
};

/** Whatever asks the process for something, or tells it, fails the test. */
function forbidProcess(): void {
  const forbidden = (what: string) => (): never => {
    throw new TypeError(`asked for ${what}`);
  };
  vi.spyOn(process, 'cwd').mockImplementation(forbidden('the folder'));
  vi.spyOn(process, 'exit').mockImplementation(forbidden('the end'));
  vi.spyOn(process.stdout, 'write').mockImplementation(forbidden('the output'));
  vi.spyOn(process.stderr, 'write').mockImplementation(forbidden('the errors'));
  const { env } = process;
  vi.spyOn(process, 'env', 'get').mockImplementation(() => {
    const { stack = '' } = new TypeError('env');
    // Libraries look for a colour or a debug flag when they are loaded.
    return stack.includes('generator/src/') && !stack.includes('node_modules') ? forbidden('env')() : env;
  });
}

afterEach(() => vi.restoreAllMocks());

describe('generate', () => {
  test('gives the files of a package that nothing writes', async () => {
    forbidProcess();
    const made = await generate({ spec: { value: pets }, packageName: '@acme/pets', clientName: 'Pets' });
    vi.restoreAllMocks();
    if (!made.ok) throw new TypeError(JSON.stringify(made.findings));
    expect(made.operations).toBe(1);
    expect(made.created).toContain('src/client.ts');
    expect(Object.keys(made.files)).toEqual(
      expect.arrayContaining(['package.json', '.specsmith/manifest.json']),
    );
    expect(Object.keys(made.files).filter((path) => path.includes('cache'))).toEqual([]);
    expect(JSON.parse(made.files['package.json'] ?? '')).toMatchObject({
      name: '@acme/pets',
      version: '1.2.0',
    });
    expect(JSON.parse(made.files['.specsmith/manifest.json'] ?? '')).not.toHaveProperty('sources');
  });

  test('gives what the command writes, byte by byte', async () => {
    const folder = temporaryFolder();
    for (const name of ['openapi.yaml', 'stainless.yml'])
      writeFileSync(join(folder, name), readFileSync(name === 'openapi.yaml' ? mini.spec : mini.config));
    const inputs = { spec: 'openapi.yaml', config: 'stainless.yml', folder, out: 'sdk' };
    const before = readTree(folder);
    forbidProcess();
    const [planned, unwritten] = [await generate(inputs), await check(inputs)];
    vi.restoreAllMocks();
    expect(readTree(folder)).toEqual(before);
    expect(unwritten.ok && unwritten.drift.length).toBeGreaterThan(10);
    const written = await generate({ ...inputs, write: true });
    expect(planned.ok && written.ok && planned.files).toEqual(written.ok && written.files);
    expect(readTree(join(folder, 'sdk'))).toEqual(written.ok && written.files);
    expect(await check(inputs)).toMatchObject({ ok: true, drift: [] });
  });

  test('keeps the edits of the package that lies there, and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const request = { spec: { value: pets }, folder, out: 'sdk', packageName: 'pets' };
    await generate({ ...request, write: true });
    const readme = join(folder, 'sdk/README.md');
    const edited = `${readFileSync(readme, 'utf8')}\nOurs.\n`;
    writeFileSync(readme, edited);
    const before = readTree(folder);
    const made = await generate({ ...request, spec: { value: withStop } });
    expect(made).toMatchObject({ ok: true, created: expect.any(Array) });
    expect(made.ok && made.files['README.md']).toMatch(/\nOurs\.\n$/);
    expect(made.ok && made.files['src/resources/pets.ts']).toContain('stop(');
    expect(readTree(folder)).toEqual(before);
  });

  test('refuses what cannot be read, with its place, and does not throw', async () => {
    const made = await generate({ spec: { text: 'openapi: 3.1.0\npaths: [', name: 'broken.yaml' } });
    expect(made).toMatchObject({
      ok: false,
      findings: [{ severity: 'fatal', file: 'broken.yaml', line: 2 }],
    });
    expect(await generate({ spec: '/nowhere/openapi.yaml' })).toMatchObject({
      ok: false,
      findings: [{ code: 'Input/FileNotFound' }],
    });
  });

  test('throws where a path starts nowhere', async () => {
    await expect(generate({ spec: 'openapi.yaml' })).rejects.toThrow(TypeError);
    await expect(generate({ spec: { value: pets }, out: 'sdk' })).rejects.toThrow('give folder');
    await expect(generate({ spec: { value: pets }, write: true })).rejects.toThrow('needs a folder');
    await expect(lint({ spec: 'openapi.yaml', folder: 'relative' })).rejects.toThrow('not absolute');
  });

  test('makes the MCP server of an API as well', async () => {
    const made = await generate({ spec: { value: pets }, target: 'mcp', packageName: 'pets' });
    expect(made.ok && Object.keys(made.files)).toContain('manifest.json');
  });
});

describe('inputs', () => {
  test('are looked at without a package', async () => {
    expect(await lint({ spec: { value: pets } })).toMatchObject({ ok: true });
    const read = await readConfig({ spec: { value: pets } });
    expect(read.ok && read.config).toMatchObject({
      resources: [{ key: 'pets', methods: [{ key: 'list', endpoint: { verb: 'get', path: '/pets' } }] }],
    });
    const draft = await draftConfig({ spec: { value: pets } });
    if (!draft.ok) throw new TypeError('no draft');
    expect(draft.text).toContain('$schema=./node_modules/specsmith/schema/stainless.json');
    expect(await lint({ spec: { value: pets }, config: { text: draft.text } })).toMatchObject({ ok: true });
  });

  test('refer to files beside them only where they have a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'etc'));
    writeFileSync(join(folder, 'etc/passwd'), 'type: string\n');
    const value = structuredClone(pets);
    const { schema } = value.paths['/pets'].get.responses[200].content['application/json'];
    // Beside a document without a folder is not the top of the disk.
    Object.assign(schema, { items: { $ref: './etc/passwd' } });
    const codes = async (inputs: Inputs): Promise<readonly string[]> =>
      (await lint(inputs)).findings.map(({ code, message }) => `${code}: ${message}`);
    const missing = 'Document/ReferenceError: ./etc/passwd does not exist.';
    expect(await codes({ spec: { value }, folder })).not.toContain(missing);
    expect(await codes({ spec: { value } })).toContain(missing);
  });
});

describe('comparisons', () => {
  /** Two packages on the disk. */
  async function packages(): Promise<string> {
    const folder = temporaryFolder();
    const common = { folder, packageName: 'pets', write: true } as const;
    await generate({ ...common, spec: { value: pets }, out: 'old' });
    cpSync(join(folder, 'old'), join(folder, 'new'), { recursive: true });
    await generate({ ...common, spec: { value: withStop }, out: 'new' });
    return folder;
  }

  test('say what changed and what it deserves', async () => {
    const folder = await packages();
    forbidProcess();
    const found = await diff({ from: 'old', to: 'new', folder, formats: ['markdown', 'patch'] });
    vi.restoreAllMocks();
    expect(found).toMatchObject({
      ok: true,
      bump: 'minor',
      version: '1.3.0',
      report: { schema: 'specsmith.diff/1' },
    });
    expect(found.ok && found.texts.markdown).toContain('pets.stop');
    expect(found.ok && found.texts.html).toBeUndefined();
  });

  test('say whether one package can stand for another', async () => {
    const folder = await packages();
    const found = await parity({ from: 'old', to: 'new', folder, typesOnly: true });
    expect(found).toMatchObject({ ok: true, report: { schema: 'specsmith.parity/1' } });
    expect(found.ok && found.markdown).toContain('|');
  });

  test('give a version, which is written when that is asked for', async () => {
    const folder = temporaryFolder();
    for (const [name, text] of [
      ['old', 'export declare function a(): void;\n'],
      ['sdk', 'export declare function a(): void;\nexport declare function b(): void;\n'],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'index.d.ts'), text);
      writeFileSync(join(folder, name, 'package.json'), '{ "name": "pets", "version": "1.2.3" }\n');
    }
    const before = readTree(folder);
    const planned = await release({ out: 'sdk', since: 'old', folder });
    expect(planned).toMatchObject({ ok: true, bump: 'minor', from: '1.2.3', version: '1.3.0' });
    expect(readTree(folder)).toEqual(before);
    const written = await release({ out: 'sdk', since: 'old', folder, write: true });
    expect(written).toEqual(planned);
    const { 'package.json': manifest, 'CHANGELOG.md': changelog } = readTree(join(folder, 'sdk'));
    expect(JSON.parse(manifest ?? '')).toMatchObject({ version: '1.3.0' });
    expect(written.ok && changelog).toContain(written.ok ? written.changelog : '');
  });
});

test('findings can be explained', () => {
  expect(explain('Output/EditedFile')).toMatch(/^# Output\/EditedFile\n/);
  expect(explain('No/SuchCode')).toBeUndefined();
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
});
