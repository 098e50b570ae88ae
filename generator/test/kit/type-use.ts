import { beforeAll, expect, test } from 'vitest';
import { generateSources } from './generate.ts';
import { packageErrors } from './package-errors.ts';

/** A document and code that uses its package: `// @ts-expect-error` stands above what must not compile. */
export type TypeUse = {
  readonly name: string;
  readonly document: string;
  readonly config?: string;
  /** A module beside `index.ts`. */
  readonly use: string;
};

/** One test per case: package and code compile strictly together. */
export function testTypeUses(cases: readonly TypeUse[]): void {
  let errors: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    const made = cases.map(async ({ document, config, use }, at) => {
      const { files } = await generateSources(
        {
          files: { 'openapi.yaml': document, ...(config !== undefined && { 'stainless.yml': config }) },
          spec: 'openapi.yaml',
          ...(config !== undefined && { config: 'stainless.yml' }),
        },
        ({ path }) => path.startsWith('src/') || path === 'tsconfig.json',
      );
      return [String(at), new Map([...files, ['src/use.ts', use]])] as const;
    });
    errors = packageErrors(new Map(await Promise.all(made)));
  });

  test.each(cases.map(({ name }, at) => ({ name, at })))('$name', ({ at }) => {
    expect([...(errors.get(String(at)) ?? []), ...(errors.get('') ?? [])]).toEqual([]);
  });
}

/** A document of version 3.1 whose paths and component schemas are given, a line each. */
export function apiWith(paths: readonly string[], schemas: readonly string[], version = '3.1.0'): string {
  return [
    `openapi: ${version}`,
    'info: { title: Acme, version: 1.0.0 }',
    'servers: [{ url: https://acme.example }]',
    'paths:',
    ...paths.map((line) => `  ${line}`),
    'components:',
    '  schemas:',
    ...schemas.map((line) => `    ${line}`),
  ].join('\n');
}

/** An operation as a line of a path item. */
export function operation(
  verb: string,
  id: string,
  { tag, body, result }: { tag: string; body?: string; result?: string },
): string {
  const json = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;
  const request = body === undefined ? '' : `requestBody: { required: true, ${json(body)} }, `;
  const response = result === undefined ? '' : `, ${json(result)}`;
  return `${verb}: { operationId: ${id}, tags: [${tag}], ${request}responses: { '200': { description: Ok${response} } } }`;
}

/** A reference to a component schema. */
export const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;
