import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { printDoc, literal } from '../../snippets/index.ts';
import { tsKey, tsString } from '../../support/encode.ts';
import { credentialsOf, type Credentials } from './credentials.ts';
import { serverName, type McpSettings } from './settings.ts';

/** `src/server-info.ts`: the names of the server, and how the client is made. */
export function serverInfoFile(api: Api, settings: McpSettings): FilePlan {
  const { clientName, facts, version } = api;
  const credentials = credentialsOf(api);
  const strings: ReadonlyArray<readonly [string, string]> = [
    ['serverName', serverName(api)],
    ['brand', clientName],
    ['sdkPackage', facts.packages.typescript.packageName],
    ['clientClass', clientName],
    ['apiKeyEnv', credentials.env],
    ['apiKeyHeader', credentials.header],
    ...(credentials.keyless === undefined ? [] : [['keyless', credentials.keyless] as const]),
  ];
  // In the published form (`reference`) only the package file tells editions apart.
  const isReference = settings.form === 'reference';
  const text = [
    ...(isReference ? ["import { createRequire } from 'node:module';"] : []),
    `import { ${clientName} } from ${tsString(facts.packages.typescript.packageName)};`,
    "import type { SdkClient, SdkClientOptions, ServerInfo } from './api/types.ts';",
    '',
    ...(isReference ?
      [
        '/** The built package has its package file beside this module. */',
        'const readJson = createRequire(import.meta.url);',
        '',
      ]
    : []),
    '/** Names of this server. */',
    'export const SERVER_INFO: ServerInfo = {',
    `  packageName: ${tsString(settings.packageName)},`,
    isReference ?
      "  version: (readJson('./package.json') as { readonly version: string }).version,"
    : `  version: ${tsString(version)},`,
    ...strings.map(([key, value]) => `  ${key}: ${tsString(value)},`),
    `  languages: ${printDoc(literal(isReference ? settled(settings.languages) : settings.languages), 100)},`,
    ...(settings.tools.length === 2 ? [] : [`  tools: ${printDoc(literal(settings.tools), 100)},`]),
    ...(settings.instructions === undefined ? [] : [`  instructions: ${tsString(settings.instructions)},`]),
    '};',
    '',
    '/** Makes the client that carries out the calls. */',
    `export const createClient = (${clientArguments(credentials)}: SdkClientOptions): SdkClient =>`,
    `  new ${clientName}(${clientOptions(api)});`,
    '',
  ];
  return { kind: 'text', path: 'src/server-info.ts', text: text.join('\n'), format: 'typescript' };
}

/** The order of the languages changed between releases; the names of the server did not. */
function settled(languages: readonly string[]): readonly string[] {
  const rank = (language: string): string => (language === 'typescript' ? '' : language);
  return [...languages].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function clientArguments({ option, keyless }: Credentials): string {
  if (option === undefined) return '{ apiKey: _, ...options }';
  return option === 'apiKey' && keyless === undefined ? 'options' : '{ apiKey, ...options }';
}

function clientOptions(api: Api): string {
  const { option, others, keyless } = credentialsOf(api);
  const member = option === undefined || option === 'apiKey' ? 'apiKey' : `${tsKey(option)}: apiKey`;
  const own =
    option === undefined || (option === 'apiKey' && keyless === undefined) ? []
    : keyless === undefined ? [member]
    : [`...(apiKey !== '' && { ${member} })`];
  const fromEnvironment = others.map(([name, env]) => `${tsKey(name)}: process.env[${tsString(env)}] ?? ''`);
  const given = [...own, ...fromEnvironment];
  return given.length === 0 ? 'options' : `{ ...options, ${given.join(', ')} }`;
}
