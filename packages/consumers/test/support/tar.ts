import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const BLOCK = 512;

/** The archive that npm would make of a folder: everything in it below `package`. */
export const tarballOf = (folder: string): Buffer => {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(folder, file).split(path.sep).includes('node_modules'));
  const parts = files.flatMap((file) => {
    const bytes = fs.readFileSync(file);
    const name = `package/${path.relative(folder, file).replaceAll('\\', '/')}`;
    return [
      header(name, bytes.length, fs.statSync(file).mode),
      bytes,
      Buffer.alloc(-bytes.length & (BLOCK - 1)),
    ];
  });
  return zlib.gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: 1 });
};

function header(name: string, size: number, mode: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const cut = name.length <= 100 ? 0 : name.indexOf('/', name.length - 101);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(cut === 0 ? name : name.slice(cut + 1), 0);
  block.write(octal(mode & 0o777, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write('        0', 148);
  block.write('ustar\u000000', 257);
  block.write(cut === 0 ? '' : name.slice(0, cut), 345);
  block.write(
    octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    ),
    148,
  );
  return block;
}
