import { expect } from 'vitest';
import type { MethodConfig, ResourceConfig } from '../../src/config/index.ts';
import { documentWith, indent, runFront } from '../kit/front.ts';

/** Verb and path of every operation → the method that calls it, in snake case. */
export async function infer(paths: string, more = ''): Promise<Readonly<Record<string, string>>> {
  const { input } = await runFront({ 'openapi.yaml': documentWith(paths, more) });
  const named = (methods: readonly MethodConfig[], path: readonly string[]) =>
    methods.flatMap(({ key, endpoint }) =>
      endpoint === undefined ?
        []
      : [[`${endpoint.verb} ${endpoint.path}`, [...path, key].join('.')] as const],
    );
  const walk = (
    resources: readonly ResourceConfig[],
    path: readonly string[],
  ): ReadonlyArray<readonly [string, string]> =>
    resources.flatMap(({ key, methods, subresources }) => [
      ...named(methods, [...path, key]),
      ...walk(subresources, [...path, key]),
    ]);
  const { resources = [], clientMethods = [] } = input?.config ?? {};
  return Object.fromEntries([...named(clientMethods, []), ...walk(resources, [])]);
}

/** One line per operation: verb, path, then operation id and tag if there are any. */
export function operations(...lines: readonly string[]): string {
  const byPath = new Map<string, string[]>();
  for (const line of lines) {
    const [verb = '', path = '', id, tag] = line.split(' ');
    const facts = [
      ...(id ? [`operationId: '${id}'`] : []),
      ...(tag ? [`tags: ['${tag}']`] : []),
      "responses: { '204': { description: Done } }",
    ];
    byPath.set(path, [...(byPath.get(path) ?? []), `${verb}: { ${facts.join(', ')} }`]);
  }
  return [...byPath].map(([path, verbs]) => `'${path}':\n${indent(verbs.join('\n'), 2)}`).join('\n');
}

/** Lines of an operation, as in {@link operations}, and the method that is expected for it. */
export async function check(table: Table, more = ''): Promise<void> {
  const found = await infer(operations(...table.map(([line]) => line)), more);
  const endpoint = (line: string): string => line.split(' ').slice(0, 2).join(' ');
  expect(found).toEqual(Object.fromEntries(table.map(([line, method]) => [endpoint(line), method])));
}

/** Lines of operations and the methods expected for them. */
export type Table = readonly (readonly [operation: string, method: string])[];
