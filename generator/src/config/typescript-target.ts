import { diagnostic } from '../diagnostics/index.ts';
import { splitWords } from '../support/case.ts';
import { asArray, asString, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import type { CustomExport, TypescriptTarget } from './config-types.ts';
import { readMcp } from './mcp-target.ts';
import { PACKAGE_NAME } from './spellings.ts';

const SEMVER = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\dA-Za-z.-]+)?(?:\+[\dA-Za-z.-]+)?$/;

/** Reads `targets.typescript` (or its older name `node`). `name` is the organization's name. */
export function readTypescript(config: JsonObject, name: string, context: ConfigContext): TypescriptTarget {
  const targets = own(config, 'targets');
  const key = isObject(own(targets, 'typescript')) ? 'typescript' : 'node';
  const target = own(targets, key);
  const options = own(target, 'options');
  const pointer = join('/targets', key);
  const repository = asString(own(target, 'production_repo'));
  const packageName = packageNameOf(target, name, { ...context, pointer });
  const mcpPointer = join(pointer, 'options', 'mcp_server');
  const mcp = readMcp(own(options, 'mcp_server'), packageName, { ...context, pointer: mcpPointer });
  return {
    packageName,
    version: versionOf(asString(own(options, 'version')), context, join(pointer, 'options', 'version')),
    browser: browserOf(own(options, 'browser')),
    customExports: asArray(own(options, 'custom_exports')).flatMap(readExport),
    devDependencies: Object.entries(own(options, 'dev_dependencies') ?? {}).flatMap(([name, range]) =>
      typeof range === 'string' ? [[name, range] as const] : [],
    ),
    ...(repository !== undefined && { repository: repository.replace(/#.*$/, '') }),
    ...(mcp !== undefined && { mcpPackageName: mcp.packageName, mcp }),
  };
}

/** An npm name made from free text. */
export function packageNameFrom(text: string): string {
  const name = splitWords(text)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  return name === '' ? 'api-client' : name;
}

/** The document's version where npm accepts it. */
export function documentVersion(document: JsonObject): string {
  const version = own(own(document, 'info'), 'version');
  return typeof version === 'string' && SEMVER.test(version) ? version : '0.0.1';
}

function packageNameOf(
  target: JsonValue | undefined,
  name: string,
  context: ConfigContext & { pointer: string },
): string {
  const given = asString(own(target, 'package_name'));
  if (given === undefined) return packageNameFrom(name);
  if (PACKAGE_NAME.fits(given)) return given;
  const params = { key: 'package_name', expected: PACKAGE_NAME.expected, found: given };
  context.report(
    diagnostic('Config/InvalidValue', placeIn(context, context.pointer, 'package_name'), params),
  );
  return packageNameFrom(given);
}

function versionOf(given: string | undefined, context: ConfigContext, pointer: string): string {
  if (given === undefined) return documentVersion(context.document);
  if (SEMVER.test(given)) return given;
  const params = { key: 'version', expected: 'a semantic version such as 1.2.3', found: given };
  context.report(diagnostic('Config/InvalidValue', placeIn(context, pointer), params));
  return documentVersion(context.document);
}

function browserOf(value: JsonValue | undefined): TypescriptTarget['browser'] {
  const state = asString(value) ?? asString(own(value, 'state'));
  return state === 'allow' || state === 'disallow' ? state : 'dangerous_allow';
}

function readExport(value: JsonValue): readonly CustomExport[] {
  const from = asString(own(value, 'from'));
  if (from === undefined) return [];
  const names = (key: string): readonly string[] =>
    asArray(own(value, key)).filter((each) => typeof each === 'string');
  return [
    {
      from: from.replace(/\.ts$/, ''),
      values: names('values'),
      types: names('types'),
      statics: names('statics'),
    },
  ];
}
