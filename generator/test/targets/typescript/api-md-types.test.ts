import { expect, test } from 'vitest';
import { compileErrors } from '../../kit/compile.ts';
import { generateSources } from '../../kit/generate.ts';

const json = (name: string): string =>
  `application/json: { schema: { $ref: '#/components/schemas/${name}' } }`;
const events = "text/event-stream: { schema: { $ref: '#/components/schemas/Step' } }";
const answers = (...each: ReadonlyArray<readonly [status: string, content?: string]>): string =>
  `responses: { ${each
    .map(([status, content]) => `'${status}': { description: d, content: { ${content ?? ''} } }`)
    .join(', ')} }`;
const asked =
  'requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }';

const document = `openapi: 3.1.0
info: { title: Mill, version: 1.0.0 }
servers: [{ url: https://mill.example }]
paths:
  /plain: { get: { ${answers(['200', json('Flour')])} }, delete: { ${answers(['204'])} } }
  /own: { get: { ${answers([
    '200',
    'application/json: { schema: { type: object, properties: { a: { type: string } } } }',
  ])} } }
  /scalar: { get: { ${answers(['200', 'application/json: { schema: { type: [integer, "null"] } }'])} } }
  /several: { get: { ${answers(['200', json('Flour')], ['202', json('Step')], ['204'])} } }
  /empty: { get: { ${answers(['200', json('Flour')], ['204'])} } }
  /texts: { get: { ${answers(['200', `${json('Flour')}, text/csv: { schema: { type: string } }`])} } }
  /bytes: { get: { ${answers(['200', 'image/png: {}'], ['204'])} } }
  /steps: { get: { ${answers(['200', events])} } }
  /later: { get: { ${answers(['200', events], ['202', json('Flour')], ['204'])} } }
  /chosen: { post: { ${asked}, ${answers(['200', `${json('Flour')}, ${events}`])} } }
  /sacks:
    get:
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      ${answers([
        '200',
        "application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Flour' } } }",
      ])}
components:
  schemas:
    Flour: { type: object, required: [weight], properties: { weight: { type: number } } }
    Step: { type: object, required: [turn], properties: { turn: { type: integer } } }
`;

const LINE = />[\w.$]+\.<a href="[^"]*">\w+<\/a>.*?<\/code>/g;

test('the list of methods says what a call gives, to the letter', async () => {
  const { files } = await generateSources({ files: { 'openapi.yaml': document }, spec: 'openapi.yaml' });
  const lines = [...(files.get('api.md') ?? '').matchAll(LINE)].map(([line]) =>
    line
      .slice(1)
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replace(/\\(.)/g, '$1'),
  );
  expect(lines).toHaveLength(12);
  const checks = lines.map((line, i) => {
    const [, method = '', result = ''] = /^client\.([\w.]+)\(.*\) -> (.*)$/.exec(line) ?? [];
    return `export const check${i}: Same<Awaited<ReturnType<Mill['${method.replaceAll(
      '.',
      "']['",
    )}']>>, ${result}> = true;`;
  });
  const names = [...new Set(checks.join('\n').match(/\b(?:Flour|Step|\w+Response)\b/g))];
  const program = `import Mill from './index';
import type { ${names.join(', ')} } from './resources';
import type { Stream } from './core/streaming';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
${checks.join('\n')}
`;
  const sources = new Map(
    [...files, ['src/checks.ts', program] as const].filter(([path]) => /^src\//.test(path)),
  );
  expect(compileErrors(sources, [], ['node'])).toEqual([]);
  expect(lines.map((line) => line.replace(/^.* -> /, '')).sort()).toEqual([
    'Flour',
    'Flour | Stream<Step>',
    'Flour | null',
    'Flour | null | Stream<Step>',
    'Flour | string',
    'OwnRetrieveResponse',
    'Response | null',
    'SackListResponse',
    'ScalarRetrieveResponse',
    'SeveralRetrieveResponse',
    'Stream<Step>',
    'void',
  ]);
});
