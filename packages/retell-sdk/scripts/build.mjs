// Builds the publishable package from src/ into dist/. Run in the folder of the package:  node scripts/build.mjs
import fs from 'node:fs';
import path from 'node:path';
import { buildScripts } from './build-code.mjs';
import { buildDeclarations } from './build-declarations.mjs';
import { BuildError, entries, fileOf, manifest, modules, root, staging } from './build-package.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** What editors need to show the shipped sources without complaints. */
const SOURCE_SETTINGS = { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true };

/** Files for agents; none where the config leaves them out. */
const skills = () => {
  const folder = path.join(root, 'skills');
  if (!fs.existsSync(folder)) return [];
  const all = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'),
    )
    .sort();
};

const copies = () => [
  ...[...modules].map((name) => [`src/${name}.ts`, fs.readFileSync(fileOf(name), 'utf8')]),
  ['src/tsconfig.json', json({ compilerOptions: SOURCE_SETTINGS })],
  ...[
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'AGENTS.md',
    'api.md',
    ...skills(),
  ]
    .filter((name) => fs.existsSync(path.join(root, name)))
    .map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]),
];

const exportMap = () => {
  const target = (name) => ({
    import: { types: `./${name}.d.mts`, default: `./${name}.mjs` },
    require: { types: `./${name}.d.ts`, default: `./${name}.js` },
  });
  const names = [...new Set(entries.map((name) => name.replace(/\/.*/, '/*')))];
  // Whatever ending a path is written with: it leads to the format that the importing module can share.
  const paths = names.flatMap((name) =>
    ['', '.js', '.mjs'].map((ending) => [`./${name}${ending}`, target(name)]),
  );
  return Object.fromEntries([['.', target('index')], ...paths, ['./package.json', './package.json']]);
};

const PUBLISHED_FIELDS = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'license', 'author', 'contributors'],
  ...['funding', 'repository', 'engines', 'dependencies', 'peerDependencies', 'peerDependenciesMeta'],
];

/** The entry of the `files` list that covers a file. */
const filesEntry = (file) =>
  file.includes('/') ? file.split('/', 1)[0] : file.replace(/^[^.]+(?=\.(m?js|d\.))/, '*');

const publishedManifest = (files) => ({
  ...Object.fromEntries(PUBLISHED_FIELDS.filter((key) => key in manifest).map((key) => [key, manifest[key]])),
  ...{
    type: 'commonjs',
    main: './index.js',
    types: './index.d.ts',
    exports: exportMap(),
    sideEffects: false,
  },
  files: [...new Set([...files.keys()].map(filesEntry))].sort(),
  publishConfig: { access: manifest.publishConfig?.access ?? 'public' },
});

const output = path.join(root, 'dist');
// Scanners hold files of Windows for some milliseconds.
const remove = (folder) => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const writeAll = (files) => {
  remove(staging);
  for (const [name, text] of files) {
    const file = path.join(staging, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const previous = path.join(root, 'dist.old');
  // Without a dist, this is the last good one.
  if (fs.existsSync(output)) remove(previous);
  if (fs.existsSync(output)) fs.renameSync(output, previous);
  try {
    fs.renameSync(staging, output);
  } catch (error) {
    if (fs.existsSync(previous)) fs.renameSync(previous, output);
    throw new BuildError(`The new dist was refused its place: ${error.message}`);
  }
  remove(previous);
};

try {
  const files = new Map([...buildDeclarations(), ...(await buildScripts()), ...copies()]);
  writeAll(new Map([['package.json', json(publishedManifest(files))], ...files]));
  // Not on the standard output, which is that of the program that packs.
  console.error(`Built dist: ${manifest.name} ${manifest.version}, ${files.size + 1} files.`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`The package was not built; dist is as it was.\n\n${error.message}`);
  process.exitCode = 1;
}
