import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { INDEX, type NestedLock } from '../../src/ir/index.ts';
import { readModules } from '../../src/recover/modules.ts';
import { nestedNames } from '../../src/recover/nested-names.ts';
import { specsmith, temporaryFolder } from '../kit/run-program.ts';
import { document, published } from './harbour-package.ts';

const namesIn = (lock: NestedLock) =>
  Object.fromEntries(
    Object.entries(lock).map(([owner, slots]) => [
      owner,
      Object.fromEntries(Object.entries(slots).map(([slot, names]) => [slot, names.map(({ name }) => name)])),
    ]),
  );

const read = (...texts: readonly string[]): NestedLock => {
  const files = texts.map((text, i) => [`src/resources/m${i}.ts`, text] as const);
  return nestedNames(
    readModules(new Map(files)),
    texts.map((_, i) => `resources/m${i}`),
  );
};

test('names are told by the member that leads to them, however deep', () => {
  const lock = read(`
export interface Boat {
  crew?: Array<Boat.Mate> | null;
  holds: { [key: string]: Boat.Hold };
  rig: string | Boat.Sloop | Other;
  [key: string]: Boat.Item | undefined;
}
export namespace Boat {
  export interface Mate { watch: Mate.Watch }
  export namespace Mate { export interface Watch { hours: number } }
  export interface Hold { size: number }
  export interface Sloop { kind: 'sloop' }
  export interface Item { x: number }
}
export interface Other { a: string }
export type Event = Event.Sunk | Other;
export namespace Event { export interface Sunk { at: string } }
`);
  expect(namesIn(lock)).toEqual({
    Boat: { crew: ['Mate'], holds: ['Hold'], rig: ['Sloop'], [INDEX]: ['Item'] },
    'Boat.Mate': { watch: ['Watch'] },
    Event: { '': ['Sunk'] },
  });
});

test('what the params of a stream have is theirs, not that of their base', () => {
  const lock = read(`
export type RunParams = RunParamsNonStreaming | RunParamsStreaming;
export interface RunParamsBase { tools: Array<RunParams.Tool> }
export namespace RunParams {
  export interface Tool { name: string }
  export type RunParamsNonStreaming = M.RunParamsNonStreaming;
}
export interface RunParamsNonStreaming extends RunParamsBase { stream?: false }
export interface RunParamsStreaming extends RunParamsBase { stream: true }
`);
  expect(namesIn(lock)).toEqual({ RunParams: { tools: ['Tool'] } });
});

test('of two types with one name, the first keeps the names inside', () => {
  const boat = (inner: string): string =>
    `export interface Boat { a: Boat.${inner} }\nexport namespace Boat { export interface ${inner} { x: 1 } }`;
  expect(namesIn(read(boat('First'), boat('Second')))).toEqual({ Boat: { a: ['First'] } });
});

test('a type that contains itself ends', () => {
  const lock = read(`
export interface Tree { kids: Array<Tree.Kid> }
export namespace Tree { export interface Kid { kids: Array<Tree.Kid>; root: Tree } }
`);
  expect(namesIn(lock)).toEqual({ Tree: { kids: ['Kid'] } });
});

test('a package that is generated afterwards has them, though components and titles say something else', () => {
  const folder = temporaryFolder();
  const api = JSON.parse(document) as { components: { schemas: Record<string, object> } };
  const object = (properties: object) => ({ type: 'object', properties });
  const kind = (value: string) => ({ type: 'string', enum: [value] });
  Object.assign(api.components.schemas, {
    RigSchemaA: object({ kind: kind('one'), mast: { type: 'string' } }),
    RigSchemaB: object({ kind: kind('two'), masts: { type: 'array', items: { type: 'string' } } }),
    BoatRecord: object({
      name: { type: 'string' },
      berth: { $ref: '#/components/schemas/Berth' },
      rig: { anyOf: ['A', 'B'].map((each) => ({ $ref: `#/components/schemas/RigSchema${each}` })) },
    }),
  });
  const boats = published['src/resources/boats/boats.ts'].replace(
    '  name?: string;\n  berth?: Shared.Berth;\n}',
    `  name?: string;
  berth?: Shared.Berth;
  rig?: Boat.Ketch | Boat.Sloop;
}
export namespace Boat {
  export interface Sloop { kind?: 'one'; mast?: string }
  export interface Ketch { kind?: 'two'; masts?: Array<string> }
}`,
  );
  const files = { ...published, 'src/resources/boats/boats.ts': boats };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'old', path)), { recursive: true });
    writeFileSync(join(folder, 'old', path), text);
  }
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(api));
  expect(specsmith(['init', '--from', 'old', '--spec', 'openapi.json'], { cwd: folder }).code).toBe(0);
  expect(specsmith(['generate'], { cwd: folder }).code).toBe(0);
  const made = readFileSync(join(folder, 'sdks/typescript/src/resources/boats/boats.ts'), 'utf8');
  expect(made).toContain('rig?: Boat.Sloop | Boat.Ketch;');
  expect(made).toMatch(/interface Sloop \{[^}]*kind\?: 'one'/);
});
