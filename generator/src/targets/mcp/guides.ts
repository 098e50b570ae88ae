import { callExample, methodUses, type MethodUse } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { python, typescript, type Snippet } from '../../snippets/index.ts';
import { mdCode, mdCodeFence, mdInline } from '../../support/encode.ts';
import { attemptLimit, repetitions } from '../client-limits.ts';
import type { EmbeddedReadme } from './docs-entry.ts';
import { credentialsOf } from './credentials.ts';

/** The guides of the SDKs, in the order of the languages. `readme` is the README of the TypeScript package. */
export function guides(api: Api, languages: readonly string[], readme?: string): readonly EmbeddedReadme[] {
  return languages.flatMap((language): readonly EmbeddedReadme[] => {
    if (language === 'typescript') return [{ language, content: readme ?? typescriptGuide(api) }];
    return language === 'python' ? [{ language, content: pythonGuide(api) }] : [];
  });
}

/** What is said when the README itself is not at hand. */
function typescriptGuide(api: Api): string {
  const { packageName } = api.facts.packages.typescript;
  return guide(api, typescript, {
    install: `npm install ${packageName}`,
    errors:
      'A call that fails throws an error of a class derived from `APIError`, which has the properties `status`, `headers` and `error`; without an answer it is an `APIConnectionError`.',
    retries: 'maxRetries',
    timeout: 'timeout',
  });
}

function pythonGuide(api: Api): string {
  const { python: names } = api.facts.packages;
  const project = names?.projectName ?? names?.packageName ?? api.facts.client.name;
  const asynchronous = `\n\n## Asynchronous use\n\n${mdCode(
    `Async${api.clientName}`,
  )} has the same methods; put ${mdCode('await')} before each call.`;
  return (
    guide(api, python, {
      install: `pip install ${project}`,
      errors:
        'A call that fails raises an exception of a class derived from `APIError`: `APIStatusError` with `status_code` and `response` if the service answered, `APIConnectionError` if it did not.',
      retries: 'max_retries',
      timeout: 'timeout',
    }) + asynchronous
  );
}

type Words = {
  readonly install: string;
  readonly errors: string;
  readonly retries: string;
  readonly timeout: string;
};

function guide(api: Api, snippet: Snippet, words: Words): string {
  const { organization } = api.facts;
  const use = exampleUse(api);
  const { env } = credentialsOf(api);
  const sections = [
    `# ${mdInline(`${api.clientName} ${snippet.label} library`)}`,
    `Access to the ${mdInline(api.clientName)} API from ${
      snippet.label
    }: one method for each endpoint, with types.`,
    ...(organization.docs === undefined ? [] : [`Documentation of the API: ${mdInline(organization.docs)}`]),
    '## Installation',
    mdCodeFence(words.install, 'sh'),
    ...(use === undefined ? [] : ['## Usage', usage(use, snippet)]),
    '## Authentication',
    `The client reads the API key from the environment variable ${mdCode(env)} unless it is given one.`,
    '## Errors',
    words.errors,
    '## Retries',
    `Failures that look temporary are repeated up to ${repetitions(
      api.facts,
    )} times, with growing pauses. The option ${mdCode(
      words.retries,
    )} of the client or of a call changes that.`,
    '## Timeouts',
    `A request may take ${attemptLimit(api.facts) / 1000} seconds unless the option ${mdCode(
      words.timeout,
    )} says otherwise.`,
  ];
  return sections.join('\n\n');
}

function usage(use: MethodUse, snippet: Snippet): string {
  return mdCodeFence(
    snippet.call(use, callExample(use, { form: 'correct' }), { style: 'program' }),
    snippet.fence,
  );
}

/** The method that the README shows, else the first that sends something. */
function exampleUse(api: Api): MethodUse | undefined {
  const uses = methodUses(api).filter(({ method }) => method.isWithheld !== true);
  const { headline, default: fallback } = api.facts.readme;
  const wanted = headline ?? fallback;
  return (
    uses.find(({ method }) => method.verb === wanted?.verb && method.path === wanted.path) ??
    uses.find(({ method }) => method.params !== undefined) ??
    uses[0]
  );
}
