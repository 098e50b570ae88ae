import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { tsString } from '../../support/encode.ts';
import { PUBLISH_GUARD } from '../package-parts.ts';
import { apiMd } from './api-md.ts';
import { extraEntries, toolsOf } from './extra-entries.ts';
import { legacyEntries, packageJson } from './package-json.ts';
import { readme } from './readme.ts';
import { repoFiles } from './repo-files.ts';
import type { FileContext } from './resource-file.ts';
import { SLIM } from './slim-name.ts';

/** What the package's own scripts need. */
const TOOLS = {
  '@types/node': '^20.19.0',
  nock: '^14.0.9',
  rollup: '^4.68.5',
  typescript: '~5.9.3',
  vitest: '^4.1.12',
};

const SCRIPTS = {
  build: 'node scripts/build.mjs',
  test: 'vitest run',
  typecheck: 'tsc --noEmit',
  ...PUBLISH_GUARD,
};

function testSettings(api: Api): string {
  const name = tsString(api.facts.packages.typescript.packageName);
  return `import { defineConfig } from 'vitest/config';\n\nexport default defineConfig({ test: { name: ${name}, include: ['test/**/*.test.ts'] } });\n`;
}

/** Everything around `src/`: package file, guides and what its tests are run with. */
export function packageFiles(context: FileContext): readonly FilePlan[] {
  const { api } = context;
  const guide = readme(api);
  return [
    packageJson(api, {
      scripts: SCRIPTS,
      devDependencies: {
        ...TOOLS,
        ...toolsOf(api),
        ...Object.fromEntries(api.facts.packages.typescript.devDependencies),
      },
      root: './dist',
      entries: [...legacyEntries, SLIM, ...extraEntries(api)],
      files: ['dist', ...(api.facts.packages.typescript.agentFiles ? ['AGENTS.md', 'skills'] : [])],
    }),
    ...(guide === undefined ? [] : [guide]),
    apiMd(context),
    ...repoFiles(api),
    { kind: 'text', path: 'vitest.config.mts', text: testSettings(api), format: 'typescript' },
  ];
}
