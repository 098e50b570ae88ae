// What an editor waits for: quick info, signature help and completions right after a change, through tsserver, and what
// the compiler needs for the declarations. Ours beside published versions, in turn.
// usage: node scripts/bench/editor.mjs [--beside retell-sdk@5.33.0] [--typescript 5.9] [--runs 15] [--json FILE]
// Needs a build of packages/retell-sdk; npm installs the others and the compiler in a folder that is removed again.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureFile, openProject } from './editor-session.mjs';
import { median, run } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    beside: { type: 'string', default: 'retell-sdk@5.33.0' },
    typescript: { type: 'string', default: '5.9' },
    runs: { type: 'string', default: '15' },
    json: { type: 'string' },
  },
});
const runs = Number(values.runs);
const work = mkdtempSync(join(tmpdir(), 'specsmith-editor-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const install = (folder, packages) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: folder });
};

/** The package as it is installed: copied, since a link would be read where it leads. */
const copy = () => {
  const folder = join(work, 'ours');
  install(folder, []);
  cpSync(join(root, 'packages/retell-sdk/dist'), join(folder, 'node_modules/retell-sdk'), {
    recursive: true,
  });
  return { name: 'ours', folder };
};

install(work, [`typescript@${values.typescript}`]);
const typescript = join(work, 'node_modules/typescript/lib');
const candidates = [
  copy(),
  ...values.beside
    .split(',')
    .filter(Boolean)
    .map((name, i) => {
      const folder = join(work, `beside-${i}`);
      install(folder, [name]);
      return { name, folder };
    }),
];

/** What the compiler says of itself. */
const compile = ({ folder }, file, text) => {
  writeFileSync(join(folder, file), text);
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--skipLibCheck'];
  const args = [join(typescript, 'tsc.js'), ...options, '--extendedDiagnostics', file];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const figure = (name) => Number(new RegExp(`${name}:\\s+([\\d.]+)`).exec(output)?.[1]);
  return { seconds: figure('Total time'), memory: figure('Memory used') / 1024 };
};

const linesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /\.d\.[mc]?ts$/.test(path) && !/(^|\/)node_modules\//.test(path))
    .reduce((sum, path) => sum + readFileSync(join(folder, path), 'utf8').split('\n').length - 1, 0);

const samples = new Map(candidates.map(({ name }) => [name, []]));
for (let round = 0; round < runs; round++) {
  for (const candidate of candidates) {
    const project = openProject(join(typescript, 'tsserver.js'), candidate.folder);
    const first = await measureFile(project);
    const next = await measureFile(project, 'again ');
    await project.close();
    const empty = compile(candidate, 'empty.ts', 'export {};\n');
    const full = compile(candidate, 'full.ts', project.text);
    samples.get(candidate.name).push({
      ...first,
      ...next,
      'tsc above empty, s': full.seconds - empty.seconds,
      'tsc above empty, MB': full.memory - empty.memory,
    });
  }
}

const figures = Object.fromEntries(
  candidates.map(({ name, folder }) => {
    const rows = samples.get(name);
    const of = (key) => Number(median(rows.map((row) => row[key])).toFixed(2));
    const times = Object.fromEntries(Object.keys(rows[0]).map((key) => [key, of(key)]));
    return [name, { ...times, 'd.ts lines': linesOf(join(folder, 'node_modules/retell-sdk')) }];
  }),
);
console.log(
  `median of ${runs} rounds, TypeScript ${values.typescript}, Node ${process.version}; times in ms unless said`,
);
console.table(
  Object.fromEntries(
    Object.keys(figures.ours).map((row) => [
      row,
      Object.fromEntries(candidates.map(({ name }) => [name, figures[name][row]])),
    ]),
  ),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
