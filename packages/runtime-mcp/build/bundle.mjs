// Packs dist/ with all that it needs into one file that desktop apps install:  node scripts/bundle.mjs
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const root = process.cwd();
const dist = path.join(root, 'dist');
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

if (!fs.existsSync(path.join(dist, 'package.json'))) {
  console.error('There is no dist: run npm run build first.');
  process.exit(1);
}

/** The folder of an installed package, looked for as Node does. */
const folderOf = (name, from) => {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const own = path.join(folder, 'node_modules', name);
    if (fs.existsSync(path.join(own, 'package.json'))) return fs.realpathSync(own);
    if (folder === path.dirname(folder)) throw new Error(`${name} is not installed, which ${from} needs`);
  }
};

/** Of the compiler only what checks code is needed: no editor services in other forms, no translations. */
const COMPILER =
  /^(?:package\.json|LICENSE\.txt|ThirdPartyNoticeText\.txt|lib\/(?:typescript\.js|lib(?:\.[\w.]+)?\.d\.ts))$/;

/** The files that a package is published with, as far as programs run them or read them. */
const filesOf = (folder) => {
  const { name, files } = readJson(path.join(folder, 'package.json'));
  // A package of the workspace has its sources beside what it publishes.
  const isSource = !folder.split(path.sep).includes('node_modules') && Array.isArray(files);
  const keep = (file) => {
    if (name === 'typescript') return COMPILER.test(file);
    if (/\.map$/.test(file)) return false;
    return (
      !isSource || file === 'package.json' || files.some((own) => file === own || file.startsWith(`${own}/`))
    );
  };
  return list(folder).filter(keep);
};

const list = (folder, at = '') =>
  fs.readdirSync(path.join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const file = at === '' ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === '.git' ? [] : list(folder, file);
    return entry.isFile() ? [file] : [];
  });

/** Where each package goes: beside the others, or below the one that needs another version of it. */
const placePackages = () => {
  const placed = new Map();
  const visit = (names, from, above) => {
    for (const name of names) {
      const folder = folderOf(name, from);
      const holder =
        [...above].reverse().find((own) => placed.has(`${own}node_modules/${name}`)) ?? undefined;
      if (holder !== undefined && placed.get(`${holder}node_modules/${name}`) === folder) continue;
      const owner = holder === undefined ? '' : above.at(-1);
      const place = `${owner}node_modules/${name}`;
      placed.set(place, folder);
      const { dependencies = {} } = readJson(path.join(folder, 'package.json'));
      visit(Object.keys(dependencies), folder, [...above, `${place}/`]);
    }
  };
  visit(Object.keys(readJson(path.join(root, 'package.json')).dependencies ?? {}), root, ['']);
  return placed;
};

const MODES = { file: 0o100644, program: 0o100755 };
/** The first day that the format knows: the same inputs give the same file. */
const DAY = 0x21;

/** A zip archive of the files, in their order. */
const zip = (files) => {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, data] of files) {
    const packed = zlib.deflateRawSync(data, { level: 9 });
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version
    common.writeUInt16LE(0x800, 2); // names are UTF-8
    common.writeUInt16LE(8, 4); // deflate
    common.writeUInt16LE(DAY, 8);
    common.writeUInt32LE(zlib.crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE((/index\.mjs$/.test(name) ? MODES.program : MODES.file) * 0x10000, 6);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, more, title]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, index, Buffer.from('PK\x05\x06'), end]);
};

const read = (folder, file) => fs.readFileSync(path.join(folder, file));
const own = list(dist)
  .filter((file) => !/\.map$|^src\//.test(file))
  .map((file) => [file, read(dist, file)]);
const packages = [...placePackages()].flatMap(([place, folder]) =>
  filesOf(folder).map((file) => [`${place}/${file}`, read(folder, file)]),
);
const manifest = readJson(path.join(root, 'manifest.json'));
const files = [['manifest.json', read(root, 'manifest.json')], ...own, ...packages].sort(([a], [b]) =>
  a < b ? -1 : 1,
);
const target = path.join(root, `${manifest.name}-${manifest.version}.mcpb`);
const bundle = zip(files);
if (files.length > 65_535) throw new Error('There are more files than the format can hold');
fs.writeFileSync(target, bundle);
console.log(
  `${path.basename(target)}: ${files.length} files, ${(bundle.length / 1024 / 1024).toFixed(1)} MB`,
);
