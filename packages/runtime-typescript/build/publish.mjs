// Publishes the built package, unless npm has this version. Run in the folder of the package:
//   node scripts/publish.mjs [options of npm publish]
//   node scripts/publish.mjs --notes      prints what CHANGELOG.md says about this version
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const readManifest = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

const npm = (args, stdio) =>
  spawnSync('npm', args, { encoding: 'utf8', stdio, shell: process.platform === 'win32' });

/** What npm knows of a published package; undefined when there is no such package or version. */
const view = (what, field) => {
  const { status, stdout, stderr } = npm(['view', what, field, '--json'], 'pipe');
  if (status === 0) return stdout.trim() === '' ? undefined : JSON.parse(stdout);
  if (!/\bE404\b/.test(`${stdout}${stderr}`)) fail(`npm view ${what} failed:\n${stderr}`);
  return undefined;
};

/** Whether a version comes before another one; neither is a pre-release. */
const isBefore = (version, other) => {
  const [left, right] = [version, other].map((text) => text.split(/[.+-]/, 3).map(Number));
  const index = left.findIndex((number, at) => number !== right[at]);
  return index !== -1 && left[index] < right[index];
};

/** Only the highest version that is no pre-release is what people get who name none. */
const tagOf = (version, latest) => {
  const [, name] = /^[^+-]*-([a-z]+)/i.exec(version) ?? [];
  if (/^[^+]*-/.test(version)) return name ?? 'next';
  return latest !== undefined && !latest.includes('-') && isBefore(version, latest) ?
      `release-${version.split('.')[0]}.x`
    : 'latest';
};

/** The part of the changelog about a version, without its heading. */
const notesOf = (version) => {
  const lines = fs.existsSync('CHANGELOG.md') ? fs.readFileSync('CHANGELOG.md', 'utf8').split('\n') : [];
  const start = lines.findIndex((line) => /^## \[?([^\s\]]+)/.exec(line)?.[1] === version);
  if (start === -1) return '';
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  return `${rest
    .slice(0, end === -1 ? undefined : end)
    .join('\n')
    .trim()}\n`;
};

/** The files that a line of `exports` leads to. */
const targetsOf = (entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {}).flatMap(targetsOf);

const tell = (name, value) => {
  const { GITHUB_OUTPUT: file } = process.env;
  if (file) fs.appendFileSync(file, `${name}=${value}\n`);
};

const publish = (options) => {
  const { name, version } = readManifest('package.json');
  if (!fs.existsSync('dist/package.json')) fail('dist/ holds no package: run npm run build');
  const built = readManifest('dist/package.json');
  if (built.private)
    fail(`${name} is private: give it its name on npm in the config that it is generated from`);
  if (built.name !== name || built.version !== version)
    fail(`dist/ is ${built.name} ${built.version}, not ${name} ${version}: run npm run build`);
  const missing = targetsOf(built.exports).filter(
    (file) => !file.includes('*') && !fs.existsSync(`dist/${file}`),
  );
  if (missing.length > 0) fail(`dist/ is not complete, ${missing[0]} is missing: run npm run build`);
  tell('version', version);
  if (view(`${name}@${version}`, 'version') !== undefined) {
    console.log(`npm has ${name} ${version}`);
    return tell('published', 'false');
  }
  const access = built.publishConfig?.access === undefined ? ['--access', 'public'] : [];
  const tag = tagOf(version, view(name, 'dist-tags.latest'));
  const { status } = npm(['publish', './dist', '--tag', tag, ...access, ...options], 'inherit');
  if (status !== 0) process.exit(status ?? 1);
  tell('published', String(!options.includes('--dry-run')));
};

const options = process.argv.slice(2);
if (options.includes('--notes')) process.stdout.write(notesOf(readManifest('package.json').version));
else publish(options);
