import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { testPackage, type TestPackage } from '../edits/package.ts';
import { consumerOptions } from '../kit/compile.ts';

const config = 'targets: { typescript: { package_name: farm, openapi_types: true } }\n';
const document = `openapi: 3.1.0
info: { title: Farm, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /cows/{id}:
    get:
      operationId: getCow
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200': { description: Ok, content: { application/json: { schema: { $ref: '#/components/schemas/Cow' } } } }
        '404': { description: No, content: { application/json: { schema: { $ref: 'parts/error.yaml' } } } }
  /cows:
    post:
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Cow' } } } }
      responses: { '201': { description: Ok, content: { application/json: { schema: { $ref: '#/components/schemas/Cow' } } } } }
components:
  schemas:
    Cow: { type: object, required: [name], properties: { name: { type: string }, mother: { $ref: '#/components/schemas/Cow' } } }
`;
const files = {
  'openapi.yaml': document,
  'stainless.yml': config,
  'parts/error.yaml': 'type: object\nproperties: { message: { type: string } }\n',
};

const types = (farm: TestPackage): string => farm.read('sdk/src/openapi.ts');
const require = createRequire(import.meta.url);
const fetchTypes = (): string => {
  const folder = dirname(require.resolve('openapi-fetch'));
  return join(folder, existsSync(join(folder, 'index.d.mts')) ? 'index.d.mts' : '../index.d.mts');
};

/** What the compiler says of a program that uses the entry of the package, and of the entry itself. */
function faults(farm: TestPackage, program: string): readonly string[] {
  farm.write('program.ts', program);
  const options: ts.CompilerOptions = {
    ...consumerOptions,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    paths: { 'farm/openapi': [join(farm.folder, 'sdk/src/openapi.ts')], 'openapi-fetch': [fetchTypes()] },
  };
  const made = ts.createProgram([join(farm.folder, 'program.ts')], options);
  return ts
    .getPreEmitDiagnostics(made)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('the entry with the types of the document', () => {
  test('is what openapi-fetch and the like take', async () => {
    const farm = testPackage(files);
    expect((await farm.run()).kind).toBe('written');
    expect(
      faults(
        farm,
        `import createClient from 'openapi-fetch';
import type { components, operations, paths } from 'farm/openapi';

const api = createClient<paths>({ baseUrl: 'https://farm.example' });
const { data, error } = await api.GET('/cows/{id}', { params: { path: { id: 1 } } });
export const name: string | undefined = data?.mother?.name;
export const message: string | undefined = error?.message;
await api.POST('/cows', { body: { name: 'Ada' } });
// @ts-expect-error a cow has a name
await api.POST('/cows', { body: {} });
// @ts-expect-error there is no such path
await api.GET('/pigs');

/** How a mock of a server is typed: by path, verb and status. */
type Answers<Path extends keyof paths, Verb extends keyof paths[Path]> =
  paths[Path][Verb] extends { responses: infer Responses } ? { [Status in keyof Responses]: Responses[Status] extends { content: { 'application/json': infer Body } } ? Body : never } : never;
export const cow: Answers<'/cows/{id}', 'get'>[200] = { name: 'Ada' } satisfies components['schemas']['Cow'];
export const id: operations['getCow']['parameters']['path']['id'] = 7;
`,
      ),
    ).toEqual([]);
  });

  test('is in the package file and in the README, and there only where it is asked for', async () => {
    const farm = testPackage(files);
    await farm.run();
    expect(farm.read('sdk/package.json')).toContain('"./openapi": {');
    expect(farm.read('sdk/README.md')).toContain("import type { paths } from 'farm/openapi';");
    farm.write('stainless.yml', config.replace(', openapi_types: true', ''));
    await farm.run();
    expect(existsSync(join(farm.folder, 'sdk/src/openapi.ts'))).toBe(false);
    expect(farm.read('sdk/package.json') + farm.read('sdk/README.md')).not.toContain('/openapi');
  });

  test('is made once for a document', async () => {
    const farm = testPackage(files);
    await farm.run();
    const cache = 'sdk/.specsmith/cache/openapi-types.txt';
    const kept = farm.read(cache);
    expect(kept).toContain('export interface components {');
    // Another package file: everything is planned again, but for the types.
    farm.write('stainless.yml', config.replace('farm', 'ranch'));
    await farm.run();
    expect(farm.read(cache)).toBe(kept);
    // What the cache holds is believed, so nothing else was asked.
    const marked = 'export type Marked = 1;\n';
    const seal = createHash('sha256').update(marked).digest('hex');
    farm.write(cache, `${kept.split(' ')[0]} ${seal}\n${marked}`);
    farm.write('stainless.yml', config.replace('farm', 'hill'));
    await farm.run();
    expect(types(farm)).toBe(marked);
    // A text that is not whole is made again.
    farm.write(cache, `${kept} // evil`);
    farm.write('stainless.yml', config);
    await farm.run();
    expect([farm.read(cache), types(farm).includes('evil')]).toEqual([kept, false]);
    farm.replace('openapi.yaml', 'getCow', 'oneCow');
    await farm.run();
    expect(types(farm)).toContain('oneCow');
    expect((await farm.run({ check: true })).drift).toEqual([]);
  });

  test('does not depend on the order of the document', async () => {
    const [farm, other] = [testPackage(files), testPackage(files)];
    const [head = '', , rest = ''] = document.split(/^(?=paths:|components:)/m);
    other.write('openapi.yaml', `${head}${rest}${document.slice(head.length, -rest.length)}`);
    await farm.run();
    await other.run();
    expect(types(other)).toBe(types(farm));
  });

  test('has the operations that the client has', async () => {
    const farm = testPackage(files);
    farm.write(
      'openapi.yaml',
      document.replace(
        'components:\n',
        `  /pigs: { get: { parameters: [{ $ref: '#/components/parameters/gone' }], responses: { '204': { description: Ok } } } }\ncomponents:\n`,
      ),
    );
    await farm.run({ exclude: ['path:/cows'] });
    expect(types(farm)).toContain('getCow');
    expect(/post: \{/.test(types(farm))).toBe(false);
    expect(
      faults(farm, "import type { paths } from 'farm/openapi';\nexport type Paths = keyof paths;\n"),
    ).toEqual([]);
  });

  test('is made of Swagger 2.0 as well', async () => {
    const farm = testPackage({
      ...files,
      'openapi.yaml': `swagger: '2.0'
info: { title: Farm, version: 1.0.0 }
host: farm.example
schemes: [https]
paths:
  /cows:
    get: { produces: [application/json], responses: { '200': { description: Ok, schema: { type: array, items: { $ref: '#/definitions/Cow' } } } } }
definitions:
  Cow: { type: object, required: [name], properties: { name: { type: string } } }
`,
    });
    await farm.run();
    expect(
      faults(
        farm,
        `import type { components, paths } from 'farm/openapi';
export const cows: paths['/cows']['get']['responses'][200]['content']['application/json'] = [{ name: 'Ada' }];
export const cow: components['schemas']['Cow'] = { name: 'Ada' };
`,
      ),
    ).toEqual([]);
  });

  test('compiles, and holds no code, whatever a document says', async () => {
    const farm = testPackage({
      ...files,
      'openapi.yaml': `openapi: 3.1.0
info: { title: Farm, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /a/{id}:
    get:
      operationId: 'x"; evil(); //'
      summary: '*/ evil(); /*'
      description: "*/ evil(); /* \\u202e \\u2028 \\u0007"
      parameters: [{ name: id, in: path, required: true, description: '*/ evil()', schema: { type: string, default: '*/ evil() /*' } }]
      responses: { '200': { description: '*/', content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
    post:
      operationId: twice
      requestBody: { content: { application/json: { schema: { $ref: '#/paths/~1a~1{id}/get/responses/200/content/application~1json/schema' } } } }
      responses: { '200': { description: Ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Gone' } } } } } }
    put: { operationId: twice, responses: { '204': { description: Ok } } }
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
components:
  schemas:
    A:
      title: 12
      type: object
      properties:
        'a"; evil()': { type: string, enum: ["\\u202e", '*/', "'\`\${evil()}"] }
        description: { type: string }
        $ref: { type: string }
        loop: { $ref: '#/components/schemas/Loop' }
        tree: { $ref: '#/components/schemas/A/properties/leaf' }
        leaf: { $ref: '#/components/schemas/A' }
        any: true
        none: false
    Loop: { $ref: '#/components/schemas/Loop2' }
    Loop2: { $ref: '#/components/schemas/Loop' }
    constructor: { type: string }
`,
    });
    const { kind, findings } = await farm.run();
    expect([kind, findings.filter(({ code }) => code.startsWith('Output/'))]).toEqual(['written', []]);
    const text = types(farm);
    expect(
      faults(farm, "import type { paths } from 'farm/openapi';\nexport type Paths = keyof paths;\n"),
    ).toEqual([]);
    const source = ts.createSourceFile('openapi.ts', text, ts.ScriptTarget.ES2022);
    expect(
      source.statements.every((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)),
    ).toBe(true);
    expect(text).not.toMatch(/[\u0007\u2028\u202e]/);
  });
});
