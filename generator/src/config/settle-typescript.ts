import { splitWords } from '../support/case.ts';
import { own, type JsonObject } from '../support/json.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { ConfigContext } from './config-context.ts';
import type { McpTarget, TypescriptTarget } from './config-types.ts';
import type { WrittenConfig } from './keys/index.ts';
import { isVersion } from '../support/version.ts';
import { TYPESCRIPT } from './keys/targets.ts';
import { readDefault } from './kit/index.ts';
import { distinctExports } from './repeated-names.ts';

type WrittenTargets = WrittenConfig['targets'];

/** The settings of `targets.typescript` (or its older name `node`) with what they leave out. */
export function settleTypescript(
  targets: Pick<WrittenTargets, 'typescript' | 'node'>,
  { organization, rules }: { readonly organization: string; readonly rules: RuleSet },
  context: ConfigContext,
): TypescriptTarget {
  const { options, ...target } = targets.typescript ?? targets.node ?? readDefault(TYPESCRIPT);
  const { mcpServer, version, customExports, ...settings } = options;
  const isNew = rules === 'openapi';
  const packageName = target.packageName ?? packageNameFrom(isNew ? `${organization}-sdk` : organization);
  const mcp: McpTarget | undefined = mcpServer && {
    ...mcpServer,
    packageName: mcpServer.packageName ?? `${packageName}-mcp`,
  };
  return {
    ...target,
    ...settings,
    customExports: distinctExports(customExports, context),
    packageName,
    // Nobody has said that the name is theirs on npm.
    isUnnamed: isNew && target.packageName === undefined,
    version: version ?? documentVersion(context.document),
    hasOwnVersion: version !== undefined,
    ...(mcp && { mcp }),
  };
}

/** An npm name made from free text. */
function packageNameFrom(text: string): string {
  const name = splitWords(text)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  return name === '' ? 'api-client' : name;
}

/** The document's version where npm accepts it. */
function documentVersion(document: JsonObject): string {
  const version = own(own(document, 'info'), 'version');
  return typeof version === 'string' && isVersion(version) ? version : '0.0.1';
}
