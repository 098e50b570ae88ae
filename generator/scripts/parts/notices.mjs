import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * What the licenses of bundled libraries ask for: their names and texts.
 *
 * @param metafile Of the bundler.
 * @param folder That its paths start from.
 * @throws Error where a library has no license: it may not be handed on
 */
export function notices({ inputs }, folder) {
  const packages = new Map();
  for (const path of Object.keys(inputs).filter((each) => each.includes('node_modules'))) {
    const root = packageOf(resolve(folder, path));
    const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    packages.set(`${name}@${version}`, { name, version, license, texts: textsIn(root) });
  }
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  for (const { name, license, texts } of sorted)
    if (license === undefined && texts.length === 0) throw new Error(`${name} has no license`);
  const parts = sorted.map(
    ({ name, version, license, texts }) =>
      `## ${name} ${version}\n\nLicense: ${license ?? 'see below'}\n${texts
        .map((text) => `\n\`\`\`\`text\n${text.trim()}\n\`\`\`\`\n`)
        .join('')}`,
  );
  return `# Libraries in this package\n\nThey are part of the built program, under licenses of their own.\n\n${parts.join(
    '\n',
  )}`;
}

/** The folder of the package that a file belongs to: its nearest one with a name and a version. */
function packageOf(file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version !== undefined)
      return folder;
    if (dirname(folder) === folder) throw new Error(`${file} belongs to no package`);
  }
}

function textsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|notice|copying|thirdpartynotice)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
