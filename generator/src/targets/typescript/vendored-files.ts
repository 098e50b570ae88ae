import IMPORTS from '../../../../packages/runtime-typescript/imports.json' with { type: 'json' };
import VENDOR from '../../../../packages/runtime-typescript/vendor.json' with { type: 'json' };
import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { vendored } from '../../plan/vendored.ts';
import { hasStreams } from './event-info.ts';
import { importedModules } from './imported-modules.ts';
import { integerTables } from './integers/tables.ts';
import { PAGES, usedSchemes } from './pagination-file.ts';
import { publishes } from './workflows.ts';

/** Module of a package → the file of the runtime that stands there. */
type Places = ReadonlyMap<string, string>;

/**
 * Copies of the hand-written runtime with its two names made the client's own. A package has the modules that it
 * offers to everybody and those that its own modules import, with all that these import in turn.
 *
 * @param plans the package's own modules
 */
export function vendoredFiles(api: Api, plans: readonly FilePlan[]): readonly FilePlan[] {
  const imported = plans.flatMap(importedModules);
  const own = new Set(plans.map(({ path }) => path));
  const places = placesOf(api, new Set(imported));
  // Files that a person keeps in the package are imported too.
  const asked = imported.filter((path) => Object.hasOwn(IMPORTS, places.get(path) ?? path));
  const paths = reached([...offered(api), ...asked], places, own);
  const sources = [...paths].map((path) => [places.get(path) ?? path, path] as const);
  const rename = new Map([
    ['SdkClient', `Base${api.clientName}`],
    ['SdkError', `${api.clientName}Error`],
  ]);
  const scripts = { ...VENDOR.moved, ...(publishes(api) ? VENDOR.repository : {}) };
  return vendored({ files: [], moved: { ...Object.fromEntries(sources), ...scripts } }, rename);
}

/** What is there for whoever uses the package, whether its own modules import it or not. */
function offered(api: Api): readonly string[] {
  const { rules, packages } = api.facts;
  return [
    ...VENDOR.files,
    VENDOR.pagination,
    ...(rules === 'stainless' ? VENDOR.hosted : []),
    ...(hasStreams(api) ? VENDOR.streaming : []),
    ...(packages.typescript.testing ? VENDOR.testing : []),
  ];
}

/** Modules that have another source than the file of their name: where the standard decides, or digits are kept. */
function placesOf(api: Api, imported: ReadonlySet<string>): Places {
  const { replaced, queryString, pagination } = VENDOR;
  const isStyled = ['src/internal/styled-query.ts', 'src/internal/whole-query.ts'].some((path) =>
    imported.has(path),
  );
  const query =
    api.facts.usualQuery === 'form' ? queryString.form
    : isStyled ? queryString.styled
    : queryString.settings;
  // Of two for one place, the last.
  const variants = [
    ...(api.facts.rules === 'openapi' ? [replaced.standard] : []),
    ...(api.facts.wideIntegers === undefined ? [] : [replaced.exact]),
    ...(integerTables(api) === undefined ? [] : [replaced.texts]),
  ].flatMap((variant) => Object.entries(variant));
  return new Map([
    ...variants.map(([source, path]) => [path, source] as const),
    [queryString.settings, query],
    // Page classes of the API's own have the name of the module.
    ...(usedSchemes(api).length > 0 ? [[`src/${PAGES}.ts`, pagination] as const] : []),
  ]);
}

/** Some modules of the runtime, and all that they import. What the package makes itself is not among them. */
function reached(roots: readonly string[], places: Places, own: ReadonlySet<string>): ReadonlySet<string> {
  const graph: Readonly<Record<string, readonly string[]>> = IMPORTS;
  const found = new Set<string>();
  const open = [...roots];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (found.has(path) || own.has(path)) continue;
    found.add(path);
    open.push(...(graph[places.get(path) ?? path] ?? []));
  }
  return found;
}
