import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const runtime = (name) => import(new URL(`packages/runtime-mcp/src/${name}.ts`, root).href);

/** The folder of a server for a document, generated for this run. */
export function generated(spec, config) {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const choice = config === undefined ? ['--no-config'] : ['--config', resolve(config)];
  const command = ['generate', '--spec', resolve(spec), ...choice, '--target', 'mcp', '--out', folder];
  execFileSync(process.execPath, [new URL('generator/bin/specsmith.js', root).pathname, ...command], {
    stdio: 'ignore',
  });
  return folder;
}

/** The documentation of a generated server, searched with the runtime of this checkout. */
export async function docsOf(folder) {
  const load = (name) => import(pathToFileURL(resolve(folder, 'src', `${name}.ts`)).href);
  const [{ SURFACES }, { METHODS }, { EMBEDDED_METHODS, EMBEDDED_READMES }, { createDocs }] =
    await Promise.all([load('surface'), load('methods'), load('local-docs-search'), runtime('search/docs')]);
  return createDocs({
    surface: SURFACES.at(-1),
    methods: EMBEDDED_METHODS,
    rows: METHODS,
    readmes: EMBEDDED_READMES,
  });
}

/** Asks every question. */
export async function ask(docs, questions, { answers = true } = {}) {
  const [{ answer, search }, { estimateTokens }, { placeOf }] = await Promise.all([
    runtime('search/answer'),
    runtime('support/tokens'),
    import('./score.mjs'),
  ]);
  return questions.map((question) => {
    const found = search(docs, { query: question.ask, language: 'typescript' });
    const text =
      answers || question.want.includes('none') ?
        answer(docs, { query: question.ask, language: 'typescript', detail: 'default', expand: [] })
      : '';
    const weak = /^(?:No close match|Nothing matches)/.test(text);
    const place = placeOf(question, found, docs.surface, weak);
    return {
      question,
      place,
      weak,
      empty: found.length === 0 && !question.want.includes('none'),
      tokens: estimateTokens(text),
      found,
    };
  });
}
