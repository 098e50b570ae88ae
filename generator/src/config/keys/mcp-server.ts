import { posix } from 'node:path';
import {
  agreeing,
  as,
  either,
  FLAG,
  key,
  keysLike,
  listOf,
  lost,
  mapOf,
  missed,
  needed,
  object,
  oneOf,
  readDefault,
  spelled,
  TEXT,
} from '../kit/index.ts';
import { FILLED } from './common.ts';
import { PACKAGE_NAME, SEARCH_WORD, SIBLING_FOLDER } from './spellings.ts';

/** Languages that calls can be shown in. */
export const SNIPPET_LANGUAGES = ['typescript', 'python', 'http', 'go'] as const;
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number];

/** A file, named as seen from the config. */
const FILE = as(TEXT, (file, at) => posix.join(posix.dirname(at.file), file));

const EDITION = object(
  {
    spec: needed(FILE, 'The document of that release.', { example: 'editions/3.19.0/openapi.yaml' }),
    config: needed(FILE, 'The config of that release.', { example: 'editions/3.19.0/stainless.yml' }),
    overlays: key(listOf(FILE), 'Overlays to apply to the document.', { default: [] }),
  },
  () => 'The edition',
);

const SEARCH_WORDS = as(
  mapOf(listOf(TEXT), keysLike(SEARCH_WORD)),
  (words): ReadonlyArray<readonly [word: string, others: readonly string[]]> => [...words],
);

const MCP_KEYS = {
  package_name: key(spelled(PACKAGE_NAME), 'Name of the package of the server on npm.', {
    otherwise: 'the name of the SDK with `-mcp`',
    example: '@acme/mcp',
  }),
  sdk_folder: key(
    spelled(SIBLING_FOLDER),
    'Folder of the SDK as seen from that of the server: it is installed from there, also before it is on npm. What is published asks npm for it, in the version that was there.',
    {
      otherwise:
        'npm is asked for it, or `../typescript` where nobody gave the SDK its name or the config has no `mcp_server`',
      example: '../typescript',
    },
  ),
  docs_form: key(
    oneOf('correct', 'reference'),
    'How the documentation is written that agents read: so that every example works, or word for word as published servers have it.',
    { default: 'correct' },
  ),
  snippet_languages: key(
    as(listOf(oneOf(...SNIPPET_LANGUAGES)), (list) => (list.length === 0 ? undefined : [...new Set(list)])),
    'Languages of the code samples, in order.',
    { otherwise: 'those that the API has libraries for, and HTTP', example: ['typescript', 'python'] },
  ),
  editions: key(
    listOf(EDITION),
    'Earlier releases that agents can ask about, oldest first. Files are named as seen from the config.',
    { default: [], example: [{ spec: 'v1/openapi.yaml', config: 'v1/stainless.yml' }] },
  ),
  search_words: key(
    SEARCH_WORDS,
    'Words of the API, each with those that people use instead of it: whoever asks for one finds the other.',
    { otherwise: 'general words are known only', example: { voicemail: ['answering machine', 'mailbox'] } },
  ),
  enable_all_resources: key(
    FLAG,
    'Whether every method is offered; `false`: those alone that say `mcp: true`, or whose resource does.',
    {
      default: true,
      example: false,
    },
  ),
  recommend_dynamic_tools: lost(
    'there are two tools however many methods the API has',
    'Recommends tools that are looked up at run time.',
    FLAG,
    false,
  ),
  generate_cloudflare_worker: missed(
    'no worker is generated',
    'Adds a worker that hosts the server.',
    FLAG,
    false,
  ),
  publish: missed('the server is published to npm only', 'Where the server is published.'),
  enable_code_tool: key(FLAG, 'Whether there is the tool that runs code, `execute`.', {
    default: true,
    example: false,
  }),
  enable_docs_tool: key(
    FLAG,
    'Whether there are the tools that answer from the documentation: `search_docs`, `diff_versions` and `deprecations`.',
    { default: true, example: false },
  ),
  enable_jq_filter: lost(
    'code that agents write filters results',
    'Adds a filter to every tool.',
    FLAG,
    false,
  ),
  instructions: key(FILLED, 'What agents are told about the server beside the usual.', {
    example: 'Ask for a customer before anything is ordered.',
  }),
};

const SERVER = agreeing(object(MCP_KEYS), (server) =>
  server.enableCodeTool || server.enableDocsTool ?
    server
  : {
      misfit: 'enable_docs_tool',
      expected: 'true where enable_code_tool is false: a server without tools does nothing',
      found: 'false',
    },
);

/** `true`, or what the server is like; read into nothing where there is none. */
export const MCP_SERVER = either(
  SERVER,
  as(FLAG, (isWanted) => (isWanted ? readDefault(SERVER) : undefined)),
);
