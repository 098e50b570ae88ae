import type { JsonObject } from '../support/json.ts';
import type { Modules } from './modules.ts';
import type { OwnFacts } from './package-model.ts';
import { constantOf, literalOf } from './syntax.ts';

/** Entries of a package that its config asked for: key of the target → module. */
const ENTRIES: ReadonlyArray<readonly [key: string, module: string]> = [
  ['openapi_types', 'openapi'],
  ['testing', 'testing'],
  ['tanstack_query', 'tanstack-query'],
  ['zod', 'zod'],
];

const WORKFLOWS = '.github/workflows/';

/**
 * What the files around the sources of a package of this generator tell about its config.
 *
 * @param files Texts of the package by path.
 * @param info The module with what an API decides for all calls.
 */
export function readOwnPackage(
  files: ReadonlyMap<string, string>,
  manifest: JsonObject,
  modules: Modules,
  info: string,
): OwnFacts {
  const organization = /^([^<>]*[^<>\s])(?: <|$)/.exec(textIn(manifest, 'author'))?.[1];
  const title = plain(/^# (.+) library$/m.exec(files.get('README.md') ?? '')?.[1]);
  const security = files.get('SECURITY.md') ?? '';
  const securityContact = plain(/^For this package or the API, write to (\S+)\.$/m.exec(security)?.[1]);
  const securityPolicy = /^Our policy is \[published here\]\((https?:[^\s)]+)\)\.$/m.exec(security)?.[1];
  const facts = modules.tree(info);
  const isTrue = (name: string): boolean =>
    facts !== undefined && literalOf(constantOf(facts, name)) === true;
  return {
    ...(organization !== undefined && { organization }),
    ...(title !== undefined && { title }),
    ...(securityContact !== undefined && { securityContact }),
    ...(securityPolicy !== undefined && { securityPolicy }),
    followsStandard: isTrue('ENVIRONMENT_OVER_VARIABLE'),
    hasBigints: facts !== undefined && constantOf(facts, 'WIDE_INTEGERS') !== undefined,
    ...enumsIn(modules),
    target: {
      ...Object.fromEntries(ENTRIES.filter(([, module]) => modules.has(module)).map(([key]) => [key, true])),
      ...(!namesAgentFiles(manifest) && { agent_files: false }),
    },
    options: optionsIn(files),
  };
}

/** The text that Markdown shows. */
const plain = (text: string | undefined): string | undefined => text?.replace(/\\([!-/:-@[-`{-~])/g, '$1');

function textIn(manifest: JsonObject, key: string): string {
  const value = manifest[key];
  return typeof value === 'string' ? value : '';
}

/** Whether the manifest lists the files for programs that write code; one that lists nothing tells nothing. */
function namesAgentFiles({ files }: JsonObject): boolean {
  return !Array.isArray(files) || files.includes('AGENTS.md');
}

/** Whether values that come back may be others than those that are listed; nothing where no type lists any. */
function enumsIn(modules: Modules): Pick<OwnFacts, 'hasOpenEnums'> {
  const texts = modules.paths.flatMap((path) => modules.tree(path)?.text ?? []);
  if (texts.some((text) => text.includes('| (string & {})'))) return { hasOpenEnums: true };
  return texts.some((text) => /: '[^'\n]*' \| '/.test(text)) ? { hasOpenEnums: false } : {};
}

/** Workflows are there where the package is a repository of its own. */
function optionsIn(files: ReadonlyMap<string, string>): JsonObject {
  const names = [...files.keys()].flatMap((path) =>
    path.startsWith(WORKFLOWS) ? [path.slice(WORKFLOWS.length)] : [],
  );
  const publishing = names.find((name) => /^name: Publish$/m.test(files.get(`${WORKFLOWS}${name}`) ?? ''));
  return {
    ...(names.includes('ci.yml') && { ci: 'github' }),
    ...(publishing !== undefined && publishing !== 'publish-npm.yml' && { publish_workflow: publishing }),
  };
}
