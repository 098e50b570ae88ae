// Package diff at size: a comparison of many changed lines, its forms, and the page in a browser.
// usage: node scripts/bench/diff.mjs [--lines 200000] [--files 200] [--diff2html FOLDER] [--json FILE]
// The browser is CHROMIUM or /usr/bin/chromium; without one the page is only made. FOLDER has diff2html installed.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(join(root, 'generator/package.json'));
const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '200000' },
    files: { type: 'string', default: '200' },
    diff2html: { type: 'string' },
    json: { type: 'string' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'specsmith-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const figures = {};
const perFile = Math.ceil(Number(values.lines) / 2 / Number(values.files));

const compare = await bundled();
const assets = compare.pageAssets((name) => readFileSync(join(root, 'packages/diff-page/src', name), 'utf8'));
const host = { folder: work, environment: process.env, temporary: work };
const [from, to] = packages(Number(values.files));
const diff = await timed('compare', () => compare.comparePackages(from, to, { host, report: console.error }));
figures.changedLines = diff.totals.additions + diff.totals.deletions;
const patch = await timed('patch', () => compare.renderPatch(diff));
await timed('terminal', () => compare.renderTerminal(diff, { width: 120 }));
await timed('json', () => compare.renderJson(compare.diffReport(diff, { hunks: true }), 0));
await timed('markdown', () => compare.renderMarkdown(diff));
const page = await timed('html', () => compare.renderHtml(diff, { assets }));
figures.patchBytes = patch.length;
figures.htmlBytes = page.length;
writeFileSync(join(work, 'diff.html'), page);
plainOrPacked();
await inBrowser();
if (values.diff2html !== undefined) await peer(values.diff2html);
console.table(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, { value }])));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

/** The sources as they are, in one file. */
async function bundled() {
  const { build } = require('esbuild');
  const outfile = join(root, 'generator/node_modules/.specsmith-bench', `diff.${process.pid}.mjs`);
  const entryPoints = [join(root, 'generator/src/compare/files/index.ts')];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  process.on('exit', () => rmSync(outfile, { force: true }));
  return import(pathToFileURL(outfile).href);
}

/** Half of the lines removed, half added, in runs of one to eight between lines that stay. */
function packages(files) {
  const side = (version) => {
    const entries = [['package.json', JSON.stringify({ name: 'bench', version })]];
    for (let file = 0; file < files; file++) {
      const text = [];
      for (let line = 0, run = 1; line < perFile; run = (run % 8) + 1) {
        for (let same = 0; same < 8; same++) text.push(`  // part ${line}.${same} of file ${file}`);
        for (let at = 0; at < run && line < perFile; at++, line++) {
          text.push(
            `  readonly property${line}: Record<string, Array<'a' | 'b' | ${
              version === '1.0.0' ? `'old${line}'` : `'new${line * 3}'`
            }>>;`,
          );
        }
      }
      entries.push([`src/resources/file-${file}.ts`, text.join('\n')]);
    }
    return compare.packageTree(
      version,
      entries.map(([path, text]) => [path, compare.packageFile(Buffer.from(text))]),
    );
  };
  return [side('1.0.0'), side('2.0.0')];
}

async function timed(name, make) {
  const start = performance.now();
  const made = await make();
  figures[`${name} ms`] = Math.round(performance.now() - start);
  return made;
}

/** Why the data is packed: size and time to read it, beside the same as plain text. */
function plainOrPacked() {
  const { gunzipSync } = require('node:zlib');
  const blocks = [...page.matchAll(/octet-stream">([^<]*)</g)].map(([, block]) =>
    Buffer.from(block, 'base64'),
  );
  const texts = blocks.map((block) => gunzipSync(block).toString());
  figures['data plain bytes'] = texts.reduce(
    (sum, text) => sum + Buffer.byteLength(text.replaceAll('<', '\\u003c')),
    0,
  );
  figures['data packed bytes'] = blocks.reduce((sum, block) => sum + Math.ceil(block.length / 3) * 4, 0);
}

async function inBrowser() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return;
  const { chromium } = createRequire(join(root, 'packages/diff-page/package.json'))('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-precise-memory-info'],
  });
  const tab = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const start = performance.now();
  await tab.goto(pathToFileURL(join(work, 'diff.html')).href, { waitUntil: 'commit' });
  await tab.waitForSelector('.row .code');
  figures['first rows ms'] = Math.round(performance.now() - start);
  await tab.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  figures['interactive ms'] = Math.round(performance.now() - start);
  Object.assign(figures, await tab.evaluate(measurePage, `'new${(perFile - 1) * 3}'`));
  await browser.close();
}

/** Runs in the page. */
async function measurePage(query) {
  const scroller = document.getElementById('scroller');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const times = [];
  let last = await frame();
  for (let step = 0; step < 120; step++) {
    scroller.scrollTop += step % 10 === 0 ? 60_000 : 300;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  const input = document.getElementById('query');
  const start = performance.now();
  input.value = query;
  input.dispatchEvent(new Event('input'));
  for (let tries = 0; tries < 600 && !document.querySelector('.hit.now'); tries++) await frame();
  const found = performance.now() - start;
  const click = performance.now();
  document.getElementById('split').click();
  await frame();
  return {
    'scroll median ms': Number(times[60].toFixed(1)),
    'scroll worst ms': Number(times[119].toFixed(1)),
    'search ms': Math.round(found),
    'side by side ms': Math.round(performance.now() - click),
    elements: document.getElementsByTagName('*').length,
    'heap MB': Math.round(performance.memory.usedJSHeapSize / 1024 / 1024),
  };
}

async function peer(folder) {
  const { parse, html } = createRequire(join(folder, 'package.json'))('diff2html');
  const text = Buffer.from(patch).toString();
  const made = await timed('diff2html', () =>
    html(parse(text), { drawFileList: true, outputFormat: 'line-by-line' }),
  );
  figures['diff2html bytes'] = made.length;
}
