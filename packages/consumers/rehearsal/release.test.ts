import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startRegistry, type Registry } from '../test/support/registry.ts';

// The workflow that releases this repository, step by step, against a registry of this machine: ended at any point, and
// run again. `npm run rehearse` starts it; it takes some minutes and is no part of `npm test`.

type Step = {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
};
type Workflow = {
  readonly jobs: Readonly<
    Record<'publish' | 'tag', { readonly if?: string; readonly steps: readonly Step[] }>
  >;
};

const repository = path.resolve(import.meta.dirname, '../../..');
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'specsmith-rehearsal-'));
const clone = path.join(folder, 'clone');
const { jobs } = parse(
  fs.readFileSync(path.join(repository, '.github/workflows/release.yml'), 'utf8'),
) as Workflow;

/** Where a run is ended: at which call of which program, and before, while or after it does its work. */
type End = {
  readonly program: 'npm' | 'gh';
  readonly call: number;
  readonly when: 'before' | 'while' | 'after';
};

/** One release, with a registry and a place for its GitHub releases. */
type Stage = { readonly registry: Registry; readonly folder: string };

beforeAll(() => {
  const options = { stdio: 'pipe', shell: process.platform === 'win32' } as const;
  execFileSync('git', ['clone', '--quiet', repository, clone], options);
  // What the first steps of the workflow do, once; they publish nothing.
  execFileSync('npm', ['run', 'setup'], { ...options, cwd: clone });
  execFileSync('npx', ['turbo', 'run', 'build'], { ...options, cwd: clone });
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let stages = 0;

async function startStage(): Promise<Stage> {
  const own = path.join(folder, `stage-${(stages += 1)}`);
  const registry = await startRegistry(path.join(own, 'registry'));
  fs.writeFileSync(path.join(own, 'npmrc'), registry.npmrc);
  fs.mkdirSync(path.join(own, 'releases'));
  return { registry, folder: own };
}

/** Runs a script as a runner does; gives its exit code and what it hands to later steps. */
async function runStep(
  step: Step,
  stage: Stage,
  values: Readonly<Record<string, string>>,
  end: End | undefined,
) {
  const output = path.join(stage.folder, 'output');
  fs.writeFileSync(output, '');
  const filled = Object.entries(step.env ?? {}).map(([name, text]) => [
    name,
    text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, key: string) => values[key] ?? ''),
  ]);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
    cwd: path.join(clone, step['working-directory'] ?? '.'),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which can be ended as a whole.
    detached: true,
    env: {
      PATH: [path.join(import.meta.dirname, 'bin'), path.dirname(process.execPath), process.env.PATH].join(
        ':',
      ),
      HOME: stage.folder,
      REAL_NPM: path.join(path.dirname(process.execPath), 'npm'),
      REHEARSAL: stage.folder,
      END: end === undefined ? '' : `${end.program} ${end.call} ${end.when}`,
      NPM_CONFIG_USERCONFIG: path.join(stage.folder, 'npmrc'),
      NPM_CONFIG_CACHE: path.join(stage.folder, 'cache'),
      NPM_CONFIG_REGISTRY: stage.registry.url,
      GITHUB_OUTPUT: output,
      GITHUB_SHA: 'commit-of-the-release',
      RUNNER_TEMP: stage.folder,
      ...(Object.fromEntries(filled) as Record<string, string>),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = fs.readFileSync(output, 'utf8').split('\n').filter(Boolean);
  return { code, said, outputs: lines.map((line) => line.split('=', 2) as [string, string]) };
}

/** Runs the jobs of the workflow up to their end, or to that of a step. */
async function release(
  stage: Stage,
  end?: End,
): Promise<{ readonly isDone: boolean; readonly said: string }> {
  const values: Record<string, string> = {};
  // What the two were asked so far, in this run.
  for (const program of ['npm', 'gh'])
    fs.rmSync(path.join(stage.folder, `${program}-calls`), { force: true });
  const publishing = jobs.publish.steps.filter(({ 'working-directory': place }) => place !== undefined);
  for (const step of [...publishing, ...jobs.tag.steps.filter(({ run }) => run !== undefined)]) {
    const { code, said, outputs } = await runStep(step, stage, values, end);
    if (code !== 0) return { isDone: false, said };
    if (step.id === 'sdk')
      for (const [name, value] of outputs) values[`needs.publish.outputs.${name}`] = value;
  }
  return { isDone: true, said: '' };
}

const versionOf = (name: string): string =>
  (JSON.parse(fs.readFileSync(path.join(clone, name, 'package.json'), 'utf8')) as { version: string })
    .version;

const PACKAGES = {
  'retell-sdk': 'packages/retell-sdk',
  '@retell-ai/mcp-server': 'packages/mcp-server',
  specsmith: 'generator',
};

/** What the registry and GitHub have in the end. */
async function released({ registry, folder: own }: Stage): Promise<unknown> {
  const packages = await Promise.all(
    Object.keys(PACKAGES).map(async (name) => {
      const answer = await fetch(`${registry.url}${name.replace('/', '%2f')}`);
      if (!answer.ok) return [name, []] as const;
      const { versions } = (await answer.json()) as { versions: object };
      return [name, Object.keys(versions)] as const;
    }),
  );
  return { packages: Object.fromEntries(packages), releases: fs.readdirSync(path.join(own, 'releases')) };
}

const everything = (): unknown => ({
  packages: Object.fromEntries(Object.entries(PACKAGES).map(([name, place]) => [name, [versionOf(place)]])),
  releases: [`v${versionOf('packages/retell-sdk')}`],
});

const ENDS: readonly End[] = [
  ...[1, 2, 3].flatMap((call) =>
    (['before', 'while', 'after'] as const).map((when) => ({ program: 'npm' as const, call, when })),
  ),
  { program: 'gh', call: 1, when: 'before' },
  { program: 'gh', call: 1, when: 'after' },
];

describe.skipIf(process.platform === 'win32')('a release', () => {
  it('does it all in one go, and nothing twice', async () => {
    const stage = await startStage();
    expect(await release(stage)).toEqual({ isDone: true, said: '' });
    expect(await released(stage)).toEqual(everything());
    expect(await release(stage)).toEqual({ isDone: true, said: '' });
    expect(await released(stage)).toEqual(everything());
    await stage.registry.close();
  });

  it('is not kept from its tag by a run that ended before', () => {
    expect(jobs.tag.if).toBe('${{ !inputs.dry-run }}');
  });

  it.each(ENDS)('that is ended $when call $call of $program is finished by the next run', async (end) => {
    const stage = await startStage();
    expect((await release(stage, end)).isDone).toBe(false);
    expect(await release(stage)).toEqual({ isDone: true, said: '' });
    expect(await released(stage)).toEqual(everything());
    await stage.registry.close();
  });
});
