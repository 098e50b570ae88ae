// What an application carries of the SDK: bundles of ours beside published versions, made and minified in one run.
// usage: node scripts/bench/bundle.mjs [--beside retell-sdk@5.33.0,retell-sdk@5.66.1] [--json FILE]
// Needs a build of packages/retell-sdk; npm installs the others and the bundler in a folder that is removed again.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { run } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    beside: { type: 'string', default: 'retell-sdk@5.33.0,retell-sdk@5.66.1' },
    json: { type: 'string' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'specsmith-bundle-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** Small applications; a package that lacks an entry has no figure. */
const APPS = {
  'one call, class client': `import Client from 'retell-sdk';
new Client({ apiKey: 'k' }).call.retrieve('id').then(console.log);`,
  'one call and verify': `import Client from 'retell-sdk';
if (Client.verify('{}', 'k', '')) new Client({ apiKey: 'k' }).call.retrieve('id').then(console.log);`,
  'one call and verify, small entry': `import { createClient } from 'retell-sdk/slim';
import { Call } from 'retell-sdk/resources/call';
import { verify } from 'retell-sdk/lib/webhooks';
if (verify('{}', 'k', '')) createClient({ call: Call }, { apiKey: 'k' }).call.retrieve('id').then(console.log);`,
  'one call, small entry': `import { createClient } from 'retell-sdk/slim';
import { Call } from 'retell-sdk/resources/call';
createClient({ call: Call }, { apiKey: 'k' }).call.retrieve('id').then(console.log);`,
  'resources/call alone': `import { Call } from 'retell-sdk/resources/call';
console.log(Call);`,
  'core/error alone': `import { APIError } from 'retell-sdk/core/error';
console.log(APIError);`,
  'APIError of the root': `import { APIError } from 'retell-sdk';
console.log(APIError);`,
  'verify of the root': `import { verify } from 'retell-sdk';
console.log(verify);`,
  'nothing of it': `import 'retell-sdk';`,
};

const install = (folder, packages) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
};

const link = () => {
  const folder = join(work, 'ours');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(
    join(root, 'packages/retell-sdk/dist'),
    join(folder, 'node_modules/retell-sdk'),
    process.platform === 'win32' ? 'junction' : 'dir',
  );
  return { name: 'ours', folder };
};

install(work, ['esbuild@0.28']);
const esbuild = createRequire(join(work, 'package.json'))('esbuild');

const candidates = [
  link(),
  ...values.beside
    .split(',')
    .filter(Boolean)
    .map((name, i) => {
      const folder = join(work, `beside-${i}`);
      install(folder, [name]);
      return { name, folder };
    }),
];

const measure = async (folder, name, text) => {
  const app = join(folder, `${name.replace(/\W+/g, '-')}.mjs`);
  writeFileSync(app, `${text}\n`);
  try {
    const { outputFiles } = await esbuild.build({
      ...{ entryPoints: [app], bundle: true, minify: true, write: false, logLevel: 'silent' },
      ...{ format: 'esm', platform: 'browser', target: 'es2022' },
    });
    const [{ contents }] = outputFiles;
    return {
      bytes: contents.length,
      gzip: contents.length === 0 ? 0 : gzipSync(contents, { level: 9 }).length,
    };
  } catch {
    return undefined;
  }
};

const rows = [];
for (const [name, text] of Object.entries(APPS)) {
  const figures = {};
  for (const candidate of candidates) figures[candidate.name] = await measure(candidate.folder, name, text);
  rows.push({ name, figures });
}

const cell = (figure) => (figure === undefined ? '–' : `${figure.gzip} (${figure.bytes})`);
const table = [
  ['bytes gzip (minified)', ...candidates.map(({ name }) => name)],
  ['---', ...candidates.map(() => '--:')],
  ...rows.map(({ name, figures }) => [name, ...candidates.map((each) => cell(figures[each.name]))]),
];
console.log(table.map((row) => `| ${row.join(' | ')} |`).join('\n'));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
