import { type OutputFile } from '../../src/output/index.ts';

export const root = '/project/out';
export const first = files({
  'package.json': '{}\n',
  'src/index.ts': 'export {};\n',
  'src/old/gone.ts': '// old\n',
  'README.md': '# A\n',
});
export const second = files({
  'package.json': '{}\n',
  'src/index.ts': 'export const a = 1;\n',
  'src/new.ts': '// new\n',
  'README.md': '# B\n',
});

export function files(texts: Record<string, string>): readonly OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}
