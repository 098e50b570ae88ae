import { beforeAll, describe, expect, test } from 'vitest';
import { diffLines } from 'diff';
import ts from 'typescript';
import type { Api } from '../../../src/ir/index.ts';
import type { FilePlan } from '../../../src/plan/file-plan.ts';
import { docsContext, mcp, methodDocs, surfaceOf } from '../../../src/targets/mcp/index.ts';
import type { EmbeddedMethod } from '../../../src/targets/mcp/docs-entry.ts';
import { retellApi } from './retell-api.ts';

const apis = new Map<string, Api>();

beforeAll(async () => {
  for (const edition of ['current', '5.33.0', '5.32.4'] as const) apis.set(edition, await retellApi(edition));
});

const apiOf = (edition: string): Api => {
  const api = apis.get(edition);
  if (api === undefined) throw new Error(`no edition ${edition}`);
  return api;
};
const plansOf = (edition: string): ReadonlyMap<string, FilePlan> =>
  new Map(mcp.plan(apiOf(edition), () => undefined).map((plan) => [plan.path, plan]));
const textOf = (plan: FilePlan | undefined): string => (plan?.kind === 'text' ? plan.text : '');

/** Lines that were added and removed. */
function changes(before: string, after: string): readonly [added: number, removed: number] {
  const parts = diffLines(before, after);
  const count = (kind: 'added' | 'removed'): number =>
    parts.filter((part) => part[kind]).reduce((sum, part) => sum + part.count, 0);
  return [count('added'), count('removed')];
}

function compiled(text: string, module: ts.ModuleKind): string {
  return ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2022, module } }).outputText;
}

describe('the documentation of today', () => {
  const docs = (): readonly EmbeddedMethod[] =>
    methodDocs(
      docsContext(apiOf('current'), { form: 'correct', languages: ['typescript', 'python', 'http'] }),
    );

  test('has no long page, and is a quarter of the published one', () => {
    const sizes = docs().map(({ markdown = '' }) => markdown.length);
    expect(sizes.length).toBe(81);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(305_000);
  });

  test('loses nothing: every type that a page names is part of the surface', () => {
    const { types } = surfaceOf(apiOf('current'));
    const texts = docs().flatMap(({ markdown = '' }) =>
      [...markdown.matchAll(/^ *- `([^`]+)`/gm)].map(([, text = '']) => text),
    );
    const names = texts.flatMap(
      (text) => text.replace(/'(?:[^'\\]|\\.)*'/g, '').match(/\b[A-Z][A-Za-z0-9.]+\b/g) ?? [],
    );
    const known = new Set([...Object.keys(types), 'Record', 'Response']);
    const unknown = [...new Set(names)].filter((name) => !known.has(name));
    // Results that are no models have a name of their own; their members are on the page.
    expect(unknown.filter((name) => !/Response$/.test(name))).toEqual([]);
  });

  test('every type that the surface refers to is in it', () => {
    const surface = surfaceOf(apiOf('current'));
    const names = [...JSON.stringify(surface).matchAll(/"#([^"]+)"/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !Object.hasOwn(surface.types, name))).toEqual([]);
    expect(surface.methods).toHaveLength(81);
  });

  test('deprecations are in the surface', () => {
    const { methods } = surfaceOf(apiOf('current'));
    const update = methods.find(({ name }) => name === 'call.update');
    expect(update?.params.find(({ name }) => name === 'override_dynamic_variables')?.deprecated).toBe(true);
  });
});

describe('from 5.32.4 to 5.33.0, in the form of published servers', () => {
  const before = (): string => textOf(plansOf('5.32.4').get('src/local-docs-search.ts'));
  const after = (): string => textOf(plansOf('5.33.0').get('src/local-docs-search.ts'));

  test('the documentation changes in as many lines as published', () => {
    expect(changes(before(), after())).toEqual([330, 330]);
    for (const module of [ts.ModuleKind.CommonJS, ts.ModuleKind.ESNext]) {
      expect(changes(compiled(before(), module), compiled(after(), module))).toEqual([249, 249]);
    }
  });

  test('six pages change, and the order of the languages', () => {
    const docsOf = (edition: string, languages: readonly string[]): readonly EmbeddedMethod[] =>
      methodDocs(docsContext(apiOf(edition), { form: 'reference', languages }));
    const old = docsOf('5.32.4', ['typescript', 'http', 'python']);
    const now = docsOf('5.33.0', ['typescript', 'python', 'http']);
    const changed = now
      .filter((docs, index) => docs.markdown !== old[index]?.markdown)
      .map((docs) => docs.qualified);
    expect(changed).toEqual([
      ...[
        'client.call.update',
        'client.phoneNumber.create',
        'client.phoneNumber.import',
        'client.phoneNumber.update',
      ],
      ...['client.agent.create', 'client.agent.update'],
    ]);
    const rest = (docs: readonly EmbeddedMethod[]): unknown =>
      docs.map((each) => ({ ...each, markdown: '' }));
    expect(rest(now)).toEqual(rest(old));
  });

  test('nothing else but the package file changes', () => {
    const [old, now] = [plansOf('5.32.4'), plansOf('5.33.0')];
    const changed = [...now].filter(([path, plan]) => !isSame(plan, old.get(path))).map(([path]) => path);
    expect(changed).toEqual(['src/local-docs-search.ts', 'package.json', 'manifest.json']);
  });
});

function isSame(a: FilePlan, b: FilePlan | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
