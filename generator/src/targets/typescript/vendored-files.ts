import VENDOR from '../../../../packages/runtime-typescript/vendor.json' with { type: 'json' };
import type { Api, Method, ParameterOrigin } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { vendored } from '../../plan/vendored.ts';
import { hasStyledPath } from '../../snippets/index.ts';
import { bodyModules } from './body-text.ts';
import { inOtherType } from './content-choice.ts';
import { exactStream } from './exact-text.ts';
import { integerTables } from './integers/tables.ts';
import { isListing } from './listing-text.ts';
import { isDetailed } from './method-types.ts';
import { takesOptionsInstead } from './options-instead.ts';
import { hasDays, isStyledHeader, isStyledQuery, isWhole } from './parameter-text.ts';
import { PAGES, usedSchemes } from './pagination-file.ts';
import { splitParams } from './params-split.ts';
import { choosesCredentials } from './security-info.ts';
import { publishes } from './workflows.ts';
import { hasWaiters } from './waiting-names.ts';
import { readsWebhooks, webhookChecks } from './webhook-method.ts';
import { choosesServers } from './server-info.ts';
import { asksPeople, tokenSchemes } from './token-options.ts';

/**
 * Copies of the hand-written runtime with its two names made the client's own. What no method of the API uses is left
 * out, and where the standard decides, some files are those of the standard.
 */
export function vendoredFiles(api: Api): readonly FilePlan[] {
  const { files, pagination, streaming, optional, standard, exact, texts, moved, repository } = VENDOR;
  const methods = allMethods(api);
  const parameters = parameterFiles(api);
  const isStandard = api.facts.rules === 'openapi';
  const isExact = api.facts.wideIntegers !== undefined;
  const isText = integerTables(api) !== undefined;
  const replaced = byTarget([
    ...(isStandard ? [standard.replaced] : []),
    ...(isExact ? [exact.replaced] : []),
    ...(isExact && hasStreams(api) ? [exact.streaming] : []),
    ...(isText ? [texts.replaced] : []),
  ]);
  const taken = new Set<string>(Object.values(replaced));
  const wanted = new Set(methods.flatMap((method) => modulesOf(method, api)));
  const chosen = [
    ...files,
    ...(hasStreams(api) ? streaming : []),
    ...(isStandard ? standard.files : []),
    ...(isExact ? exact.files : []),
    ...(isText ? texts.files : []),
    ...[...wanted].flatMap((name) => optional[name]),
    ...(choosesServers(api) ? optional.servers : []),
    ...(hasWaiters(api) ? optional.waiting : []),
    ...(readsWebhooks(api) ? optional.webhooks : []),
    ...(webhookChecks(api).standard ? optional.standardWebhooks : []),
    ...(webhookChecks(api).own ? optional.signedWebhooks : []),
    ...testingModules(api).flatMap((name) => optional[name]),
    ...(api.facts.packages.typescript.tanstackQuery ? optional.tanstackQuery : []),
    ...(api.facts.packages.typescript.zod ? optional.zod : []),
    ...parameters.files,
    ...(choosesCredentials(api) ? optional.security : []),
    ...(tokenSchemes(api).length > 0 ? optional.oauth : []),
    ...(asksPeople(api) ? optional.authorizationCode : []),
  ];
  const rename = new Map([
    ['SdkClient', `Base${api.clientName}`],
    ['SdkError', `${api.clientName}Error`],
  ]);
  const hasPages = usedSchemes(api).length > 0;
  const renamed = {
    ...replaced,
    [parameters.queryString]: VENDOR.queryString.settings,
    // Page classes of the API's own have the name of the module.
    [pagination]: hasPages ? `src/${PAGES}.ts` : pagination,
  };
  const kept = chosen.filter((file) => !taken.has(file));
  return vendored(
    { files: [...new Set(kept)], moved: { ...renamed, ...moved, ...(publishes(api) ? repository : {}) } },
    rename,
  );
}

/** What the tests of those who use the package are made of. */
function testingModules(api: Api): ReadonlyArray<keyof typeof VENDOR.optional> {
  if (!api.facts.packages.typescript.testing) return [];
  const { standard, own } = webhookChecks(api);
  return [
    'testing',
    ...(hasStreams(api) ? (['streamedFixtures'] as const) : []),
    ...(standard || own ? (['signedFixtures'] as const) : []),
    ...(own ? (['ownSignatures'] as const) : []),
    ...(standard ? (['standardSignatures'] as const) : []),
  ];
}

/** Which file takes which place; of two for one place, the last. */
function byTarget(lists: ReadonlyArray<Readonly<Record<string, string>>>): Readonly<Record<string, string>> {
  const sources = new Map(
    lists.flatMap((each) => Object.entries(each).map(([source, target]) => [target, source] as const)),
  );
  return Object.fromEntries([...sources].map(([target, source]) => [source, target]));
}

/** Whether a method answers piece by piece. */
export function hasStreams(api: Api): boolean {
  return allMethods(api).some((method) => method.streaming !== undefined);
}

function modulesOf(method: Method, api: Api): ReadonlyArray<keyof typeof VENDOR.optional> {
  const { format } = method.streaming ?? {};
  const exact = exactStream(method, api);
  const bodies = [method, ...(method.otherBodies ?? []).map((other) => inOtherType(method, other))];
  return [
    ...bodies.flatMap((each) => bodyModules(each, splitParams(each, api), api.facts.rules === 'openapi')),
    ...(method.kept === undefined ? [] : (['keptAnswers'] as const)),
    ...(takesOptionsInstead(method, api) ? (['optionsInstead'] as const) : []),
    ...(isDetailed(method) ? (['details'] as const) : []),
    ...(method.response.kind === 'json' && method.response.instead?.bytes !== undefined ?
      (['orBytes'] as const)
    : []),
    ...(method.streaming?.among === undefined ? [] : (['orStream'] as const)),
    ...(isListing(method) ? (['lists'] as const) : []),
    ...(method.declared?.errorsName !== undefined ? (['errorOf'] as const) : []),
    ...(format !== undefined && format.kind !== 'events' ? (['lineStreaming'] as const) : []),
    ...(exact === undefined ? []
    : exact.module === 'core/exact-streaming' ? (['exactStreaming'] as const)
    : (['exactLineStreaming'] as const)),
  ];
}

/** The modules that write parameters: what no method of an API needs is not in its package. */
function parameterFiles(api: Api): { readonly files: readonly string[]; readonly queryString: string } {
  const { parameters, queryString } = VENDOR;
  const methods = allMethods(api);
  const some = (test: (method: Method) => boolean): boolean => methods.some(test);
  const has = (origin: ParameterOrigin, test: (writing: Parameters<typeof isWhole>[0]) => boolean): boolean =>
    some(({ params }) =>
      (params?.members ?? []).some((member) => member.origin === origin && test(member.writing)),
    );
  const query = {
    usual: api.facts.usualQuery,
    styled: has('query', (writing) => isStyledQuery(writing, api) || isWhole(writing)),
    whole: has('query', isWhole),
    fields: has('query', (writing) => writing?.fields !== undefined),
  };
  const isStyled = query.usual === 'form' || query.styled;
  const styledPath = some((method) => hasStyledPath(method, api));
  const headers = has('header', (writing) => isStyledHeader(writing, api));
  const cookies = has('cookie', () => true);
  return {
    files: [
      ...(api.facts.rules === 'openapi' ? [] : parameters.path),
      ...(styledPath ? parameters.styledPath : []),
      ...(isStyled ? parameters.styledQuery : []),
      ...(query.whole ? parameters.wholeQuery : []),
      ...(query.fields ? [...parameters.fieldsQuery, ...VENDOR.optional.urlencoded] : []),
      ...(headers ? parameters.headers : []),
      ...(cookies ? parameters.cookies : []),
      ...(isStyled || styledPath || headers || cookies ? parameters.flatStyles : []),
      ...(some(hasDays) ? parameters.days : []),
      ...(isStyled || styledPath || headers || cookies ? parameters.styles : []),
    ],
    queryString:
      queryString[
        query.usual === 'form' ? 'form'
        : query.styled ? 'styled'
        : 'settings'
      ],
  };
}

function allMethods(api: Api): readonly Method[] {
  return [...api.clientMethods, ...api.resources.flatMap(({ methods }) => methods)];
}
