// This checkout beside another revision of itself: the same work by both in turn, each time in a cold process.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median, ratio, run } from './measure.mjs';

/** Builds the revision in a worktree of its own, measures, and gives one row per task. */
export function compareWith(revision, { root, work, runs, spec, config }) {
  const before = join(work, 'before');
  run('git', ['worktree', 'add', '--detach', '--quiet', before, revision], { cwd: root });
  try {
    const sides = { before, now: root };
    for (const folder of Object.values(sides)) {
      console.error(`setting up ${folder === root ? 'this checkout' : revision}`);
      run(process.execPath, ['scripts/run.mjs', 'setup'], { cwd: folder });
    }
    return tasksOf({ root, work, spec, config }).map((task) => rowOf(task, sides, { work, runs }));
  } finally {
    run('git', ['worktree', 'remove', '--force', before], { cwd: root });
  }
}

const program = (folder) => join(folder, 'generator/bin/specsmith.js');

/** What is measured. Each side writes into a folder of its own, and both compare the same two packages. */
function tasksOf({ root, work, spec, config }) {
  const generate = (out, spec_ = spec, config_ = config) => [
    'generate',
    '--spec',
    spec_,
    '--config',
    config_,
    '--out',
    out,
  ];
  const older = join(root, 'spec/retell/editions/3.19.0');
  const packages = [join(work, 'older'), join(work, 'newer')];
  const fresh = (out) => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
  };
  return [
    { name: 'generate', prepare: (_, out) => fresh(out), args: generate },
    {
      name: 'generate, nothing changed',
      once(side, out) {
        fresh(out);
        run(process.execPath, [program(side), ...generate(out)]);
      },
      args: generate,
    },
    {
      name: 'diff of two packages',
      once() {
        const [a, b] = packages;
        for (const out of packages) fresh(out);
        run(process.execPath, [
          program(root),
          ...generate(a, join(older, 'openapi.yaml'), join(older, 'stainless.yml')),
        ]);
        run(process.execPath, [program(root), ...generate(b)]);
      },
      args: () => ['diff', ...packages, '--format', 'json'],
    },
    {
      name: 'diff of two documents',
      args: () => ['diff', join(older, 'openapi.yaml'), spec, '--format', 'json'],
    },
  ];
}

function rowOf({ name, once, prepare, args }, sides, { work, runs }) {
  const entries = Object.entries(sides).map(([key, folder]) => ({
    key,
    folder,
    out: join(work, `out-${key}`),
    taken: [],
  }));
  for (const { folder, out } of entries) once?.(folder, out);
  for (let round = 0; round < runs; round++) {
    // Who begins changes, so that neither always finds the warmer machine.
    for (const { folder, out, taken } of round % 2 === 0 ? entries : [...entries].reverse()) {
      prepare?.(folder, out);
      taken.push(measure([program(folder), ...args(out)], { usage: join(work, 'usage'), cwd: work }));
    }
  }
  const of = (key) =>
    Object.fromEntries(entries.map((each) => [each.key, median(each.taken.map((one) => one[key]))]));
  return { name, cpu: of('cpu'), wall: of('wall'), rss: of('rss') };
}

/** The rows as a Markdown table. */
export function tableOf(rows) {
  const cells = ({ before, now }, digits) => [
    before.toFixed(digits),
    now.toFixed(digits),
    ratio(now, before),
  ];
  return [
    '| task | CPU s before | now | ratio | wall s before | now | ratio | peak MB before | now | ratio |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, cpu, wall, rss }) =>
        `| ${[name, ...cells(cpu, 2), ...cells(wall, 2), ...cells(rss, 0)].join(' | ')} |`,
    ),
  ].join('\n');
}
