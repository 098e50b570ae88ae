import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const operation = (tag: string, schema = '{ type: string }'): string =>
  `{ get: { tags: [${tag}], responses: { '200': { description: Ok, content: { application/json: { schema: ${schema} } } } } } }`;

const document = `openapi: 3.1.0
info: { title: Acme Zoo, version: 1.0.0 }
servers: [{ url: https://api.acme.test }]
paths:
  /pets: ${operation('pets')}
  /cats: ${operation('cats')}
  /dogs: ${operation('dogs')}
`;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const generate = (...more: readonly string[]): Run =>
  specsmith(['generate', '-s', 'openapi.yaml', '-o', 'sdk', '--no-report', ...more], { cwd: folder });

const manifest = (path = 'sdk'): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, path, '.specsmith/manifest.json'), 'utf8')) as Record<string, unknown>;

test('a package remembers which part of an API it is, and a run that asks for another one says so', () => {
  writeFileSync(join(folder, 'openapi.yaml'), document);
  const first = generate('--include', 'tag:pets', 'path:/cats');
  expect(first).toMatchObject({ code: 0 });
  expect(first.stderr).not.toContain('Input/OtherPart');
  expect(manifest()['part']).toEqual({ include: ['tag:pets', 'path:/cats'] });

  const whole = generate();
  expect(whole.stderr).toContain('made of --include tag:pets path:/cats;');
  expect(whole.stderr).toContain('1 more (get /dogs).');
  expect(manifest()).not.toHaveProperty('part');
  // It is a change once, and no change of the package as it is now.
  expect(generate().stderr).not.toContain('Input/OtherPart');

  const other = generate('--exclude', 'tag:cats', '--check', '--json');
  expect(JSON.parse(other.stdout)).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({
        code: 'Input/OtherPart',
        message:
          'The package was made of all of the API; this run asks for another part: 1 fewer (get /cats).',
      }),
    ]) as unknown,
  });
});

test('a release makes the same part again', () => {
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'openapi.yaml'), document);
  writeFileSync(
    join(folder, 'stainless.yml'),
    'rules: openapi\ntargets: { typescript: { package_name: zoo, options: { version: 1.2.3 } } }\n',
  );
  const part = ['-c', 'stainless.yml', '--include', 'tag:pets'];
  expect(generate(...part)).toMatchObject({ code: 0 });
  cpSync(join(folder, 'sdk'), join(folder, 'old'), { recursive: true });
  writeFileSync(join(folder, 'openapi.yaml'), document.replace('[pets]', '[pets], summary: All of them'));
  expect(generate(...part)).toMatchObject({ code: 0 });
  expect(specsmith(['release', '--out', 'sdk', '--since', 'old'], { cwd: folder })).toMatchObject({
    code: 0,
  });
  expect(manifest()['part']).toEqual({ include: ['tag:pets'] });
  expect(readdirSync(join(folder, 'sdk/src/resources'))).toEqual(['index.ts', 'pets.ts']);
});

test('references into a folder that is allowed are followed, however it is written, and the package remembers it', () => {
  // Inputs are remembered by their places in a repository.
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'api'));
  mkdirSync(join(folder, 'shared'));
  writeFileSync(
    join(folder, 'api/openapi.yaml'),
    document.replace(
      '/dogs: ',
      `/owls: ${operation('owls', "{ $ref: '../shared/owl.yaml#/Owl' }")}\n  /dogs: `,
    ),
  );
  writeFileSync(
    join(folder, 'shared/owl.yaml'),
    'Owl: { type: object, properties: { wise: { type: boolean } } }\n',
  );
  const run = (spec: string, root: string, out: string): Run =>
    specsmith(['generate', '-s', spec, '-o', out, '--no-report', '--ref-root', root], { cwd: folder });
  expect(run('api/openapi.yaml', join(folder, 'shared'), 'a').stderr).not.toContain('left out');
  expect(run(join(folder, 'api/openapi.yaml'), '.', 'b').stderr).not.toContain('left out');
  expect(manifest('a')['sources']).toMatchObject({ refRoots: ['../shared'] });
  expect(readFileSync(join(folder, 'b/src/resources/owls.ts'), 'utf8')).toContain('wise?: boolean');
});
