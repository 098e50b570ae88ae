// Generation beside peers: a cold process each time, all candidates in turn, medians and ratios.
// usage: npm run bench [-- --runs 7] [--spec FILE] [--config FILE] [--json FILE] [--against REVISION]
// With --against: this checkout beside another revision of itself instead, for generation, a run without changes and diff.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareWith, tableOf } from './against.mjs';
import { measure as measureProcess, median, ratio, run } from './measure.mjs';
import { peers } from './peers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    spec: { type: 'string', default: join(root, 'spec/retell/openapi.yaml') },
    config: { type: 'string', default: join(root, 'spec/retell/stainless.yml') },
    json: { type: 'string' },
    against: { type: 'string' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'specsmith-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

if (values.against !== undefined) {
  const { against: revision, spec, config } = values;
  const rows = compareWith(revision, { root, work, runs: Number(values.runs), spec, config });
  console.log(
    `median of ${values.runs} cold runs, Node ${process.version}; before is ${revision}\n\n${tableOf(rows)}`,
  );
  save({ node: process.version, revision, rows });
} else besidePeers();

function besidePeers() {
  const candidates = [ours(), ...peers.map(installed)];
  const samples = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < Number(values.runs); round++) {
    for (const candidate of candidates) samples.get(candidate.name).push(measure(candidate));
  }
  report(candidates, samples);
}

function ours() {
  const cli = join(root, 'generator/bin/specsmith.js');
  return {
    name: 'specsmith',
    makes: 'SDK, formatted',
    args: (out) => [cli, 'generate', '--spec', values.spec, '--config', values.config, '--out', out],
  };
}

/** Peers live outside the workspace, so that its lockfile and its users never see them. */
function installed(peer) {
  const folder = join(here, '.peers', peer.name.replace(/\W+/g, '-'));
  if (!existsSync(join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    console.error(`installing ${peer.packages.join(' ')}`);
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', ...peer.packages], {
      cwd: folder,
    });
  }
  const bin = (path) => join(folder, 'node_modules', path);
  return { name: peer.name, makes: peer.makes, args: (out) => peer.command({ bin, spec: values.spec, out }) };
}

function measure({ name, args }) {
  const out = join(work, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  return { name, ...measureProcess(args(out), { usage: join(work, 'usage'), cwd: out }), ...sizeOf(out) };
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => path.endsWith('.ts') && statSync(path).isFile());
  return {
    files: files.length,
    lines: files.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length, 0),
  };
}

function report(candidates, samples) {
  const rows = candidates.map(({ name, makes }) => {
    const of = (key) => median(samples.get(name).map((sample) => sample[key]));
    return {
      name,
      makes,
      cpu: of('cpu'),
      wall: of('wall'),
      rss: of('rss'),
      files: of('files'),
      lines: of('lines'),
    };
  });
  const base = rows[0];
  console.log(`median of ${values.runs} cold runs, Node ${process.version}\n`);
  console.log('| generator | makes | CPU s | ratio | wall s | ratio | peak MB | files | lines |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const row of rows) {
    const cells = [
      row.name,
      row.makes,
      row.cpu.toFixed(2),
      ratio(row.cpu, base.cpu),
      row.wall.toFixed(2),
      ratio(row.wall, base.wall),
    ];
    console.log(`| ${[...cells, row.rss.toFixed(0), row.files, row.lines].join(' | ')} |`);
  }
  save({ node: process.version, rows, samples: Object.fromEntries(samples) });
}

function save(figures) {
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}
