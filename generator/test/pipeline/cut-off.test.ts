import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSystem } from '../../src/cli/system.ts';
import { cachePath } from '../../src/output/index.ts';
import { custom } from '../../src/pipeline/custom.ts';
import { generate } from '../../src/pipeline/generate.ts';
import { checkRelease } from '../../src/pipeline/release.ts';
import { loadSides } from '../../src/pipeline/sides.ts';
import type { Run } from '../../src/pipeline/run.ts';
import type { System } from '../../src/pipeline/system.ts';
import { temporaryFolder } from '../kit/run-program.ts';

const spec = (what: string): string => `openapi: 3.1.0
info: { title: Barn, version: 1.0.0 }
servers: [{ url: https://barn.example }]
paths:
  /${what}: { get: { responses: { '200': { description: Ok } } } }
`;

/** A system whose process dies before the change of the disk with that number, once the changes are recorded. */
function dying(system: System, after: number): System {
  let changes = -1;
  const counted = <Args extends readonly unknown[], Result>(change: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      if (args[1] === `${root(args)}/${cachePath('journal')}`) changes = 0;
      else if (changes >= 0 && ++changes > after) throw new Error('The process is gone.');
      return change(...args);
    };
  };
  const { fs } = system;
  const [write, rename, remove] = [counted(fs.write), counted(fs.rename), counted(fs.remove)];
  return { ...system, fs: { ...fs, write, rename, remove } };
}

const root = ([path]: readonly unknown[]): string => String(path).split('/.specsmith/')[0] ?? '';

/** A package of cows, on its way to one of horses when its run was cut off. */
async function cutOff() {
  const folder = temporaryFolder();
  const at = (path: string): string => join(folder, path);
  const run = (out: string, more: { readonly check?: boolean } = {}, system = createSystem()) =>
    generate(
      {
        spec: at('openapi.yaml'),
        target: 'typescript',
        out: at(out),
        check: false,
        overwriteEdits: false,
        ...more,
      },
      system,
    );
  const write = (text: string): void => writeFileSync(at('openapi.yaml'), text);
  write(spec('cows'));
  await run('old');
  await run('sdk');
  write(spec('horses'));
  await expect(run('sdk', {}, dying(createSystem(), 3))).rejects.toThrow('The process is gone.');
  const codes = async (made: Promise<Run<unknown>>): Promise<readonly string[]> =>
    (await made).collector.list().map(({ code }) => code);
  return { at, run, write, codes };
}

describe('a run that was cut off while it wrote', () => {
  it('is named by --check and by a run that is refused, until a run makes the rest', async () => {
    const { at, run, write, codes } = await cutOff();
    expect(await codes(run('sdk', { check: true }))).toContain('Output/CutOff');
    expect(await codes(custom(at('sdk'), createSystem()))).toContain('Output/CutOff');
    write('openapi: [');
    expect(await codes(run('sdk'))).toContain('Output/CutOff');
    write(spec('horses'));
    expect(await codes(run('sdk'))).toContain('Output/Recovered');
    const after = await run('sdk', { check: true });
    expect(after.value).toMatchObject({ kind: 'compared', drift: [] });
    expect(after.collector.list().map(({ code }) => code)).not.toContain('Output/CutOff');
  });

  it('is no side of a comparison, nor a package to release', async () => {
    const { at, run } = await cutOff();
    const system = createSystem();
    const sides = await loadSides(at('old'), at('sdk'), {}, system);
    const checked = await checkRelease({ since: at('old'), out: at('sdk') }, system);
    for (const { value, collector } of [sides, checked]) {
      expect(value).toBeUndefined();
      expect(collector.list().map(({ code }) => code)).toEqual(['Diff/SideCutOff']);
    }
    await run('sdk');
    expect((await loadSides(at('old'), at('sdk'), {}, system)).value).toBeDefined();
  });
});
