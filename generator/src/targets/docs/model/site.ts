import {
  callExample,
  containsFile,
  exampleFile,
  isExampleObject,
  methodUses,
  sampleValue,
  type CallExample,
  type ExampleValue,
  type MethodUse,
} from '../../../ir/examples/index.ts';
import type { Api, Resource } from '../../../ir/model/api.ts';
import { qualifiedName, snippets, type Snippet } from '../../../snippets/index.ts';
import type { JsonValue } from '../../../support/json.ts';
import type { SurfaceMethod } from '../../api-surface.ts';
import { attemptLimit, repetitions } from '../../client-limits.ts';
import { createAddresses } from './addresses.ts';
import { guidesOf } from './guides.ts';
import type { CallFacts, Sample, Site, SiteMethod, SiteResource, SiteSources } from './site-model.ts';
import { shortened } from './plain-text.ts';
import { helpersOf } from './helpers.ts';
import { siteTypes, typeLists } from './site-types.ts';

/** Gathers what the site says from what is known of the API. */
export function siteOf(api: Api, { surface, readme }: SiteSources): Site {
  const addresses = createAddresses();
  const languages = languagesOf(api);
  const uses = new Map(methodUses(api).map((use) => [withoutClient(qualifiedName(use)), use]));
  const known = surface.methods.flatMap((method) => {
    const use = uses.get(method.name);
    return use === undefined ? [] : [{ method, use }];
  });
  const places = resourcePlaces(api, addresses);
  const methodsOf = (resource: Resource | undefined): readonly SiteMethod[] =>
    known
      .filter(({ use }) => use.resource === resource)
      .map(({ method, use }) => {
        const { page } = placeOf(places, resource);
        const errors = (surface.errors ?? []).filter(({ status }) => method.errors?.includes(status));
        return {
          ...methodOf(use, method, languages),
          errors,
          resource: page,
          page: addresses.claim(page, use.method.name),
        };
      });
  const resources = [undefined, ...api.resources].flatMap((resource): readonly SiteResource[] => {
    const methods = methodsOf(resource);
    if (resource === undefined && methods.length === 0) return [];
    return [
      {
        ...placeOf(places, resource),
        description: resource?.description ?? '',
        ...(resource?.deprecated !== undefined && { deprecated: resource.deprecated }),
        methods,
        children: (resource?.subresources ?? []).map((each) => placeOf(places, each)),
        helpers: resource === undefined ? [] : helpersOf(resource, placeOf(places, resource).name),
      },
    ];
  });
  const methods = resources.flatMap((each) => each.methods);
  const types = siteTypes(surface, methods, addresses);
  const byName = new Map(types.map((type) => [type.title, type]));
  const { organization, packages } = api.facts;
  return {
    title: shortened(api.title, 100),
    brand: api.clientName,
    edition: api.version,
    packageName: packages.typescript.packageName,
    description: api.description ?? '',
    ...(organization.docs !== undefined && { home: organization.docs }),
    languages,
    resources,
    methods,
    types,
    typeLists: typeLists(types),
    guides: guidesOf(readme, addresses),
    errors: surface.errors ?? [],
    typeOf: (name) => byName.get(name),
  };
}

type Place = { readonly page: string; readonly title: string; readonly name: string };

/** Where each resource is; the methods of the client itself have a place of their own. */
function resourcePlaces(
  api: Api,
  addresses: ReturnType<typeof createAddresses>,
): ReadonlyMap<Resource | undefined, Place> {
  const places = new Map<Resource | undefined, Place>();
  const visit = (resources: readonly Resource[], above: Place | undefined): void => {
    for (const resource of resources) {
      const title = resource.propertyName;
      const name = above === undefined ? title : `${above.name}.${title}`;
      const place = { page: addresses.claim(above?.page ?? '', title), title: name, name };
      places.set(resource, place);
      visit(resource.subresources, place);
    }
  };
  visit(api.topResources, undefined);
  if (api.clientMethods.length > 0)
    places.set(undefined, { page: addresses.claim('', 'client'), title: 'client', name: '' });
  return places;
}

function placeOf(places: ReadonlyMap<Resource | undefined, Place>, resource: Resource | undefined): Place {
  return places.get(resource) ?? { page: 'client', title: 'client', name: '' };
}

function withoutClient(name: string): string {
  return name.replace(/^client\./, '');
}

/** Languages that the samples are shown in: those that the API has a library for, and plain HTTP. */
function languagesOf({ facts }: Api): readonly Snippet[] {
  const { python, typescript } = facts.packages;
  const wanted = typescript.mcp?.snippetLanguages ?? ['typescript', ...(python ? ['python'] : []), 'http'];
  return snippets.filter(({ id }) => wanted.some((each) => each === id));
}

function methodOf(
  use: MethodUse,
  surface: SurfaceMethod,
  languages: readonly Snippet[],
): Omit<SiteMethod, 'page' | 'resource' | 'errors'> {
  const { method } = use;
  const example = callExample(use, { form: 'correct' });
  const answer = answerOf(use);
  const { name, verb, path, access, params, returns, deprecated } = surface;
  return {
    name,
    title: method.name,
    code: `client.${name}`,
    verb,
    path,
    access,
    summary: surface.summary ?? '',
    description: surface.description ?? '',
    ...(deprecated !== undefined && { deprecated }),
    params,
    ...(returns !== undefined && { returns }),
    facts: factsOf(use, example),
    samples: languages.map((language) => sampleOf(use, example, language)),
    ...(answer !== undefined && { answer }),
  };
}

function factsOf({ api, method }: MethodUse, example: CallExample): CallFacts {
  return {
    retry: method.retry,
    repetitions: method.requestOptions?.maxRetries ?? repetitions(api.facts),
    timeout: method.requestOptions?.timeout ?? attemptLimit(api.facts),
    ...(method.paging !== undefined && { pages: method.paging.typeName }),
    streams: method.streaming !== undefined,
    uploads: example.usesFile || (method.params?.members ?? []).some(({ type }) => type.kind === 'file'),
  };
}

function sampleOf(use: MethodUse, example: CallExample, language: Snippet): Sample {
  const { id, label, fence } = language;
  return { id, label, fence, code: language.call(use, example, { style: 'program' }) };
}

/** The answer that the document shows, else one that is made from its type. */
function answerOf({ api, method }: MethodUse): SiteMethod['answer'] {
  const { response, success } = method;
  if (response.kind !== 'json') return undefined;
  const status = success?.status ?? 200;
  if (success?.example !== undefined) return { status, value: success.example.value };
  const sampling = { models: api.models, form: 'correct', optionals: true, givenOrder: false } as const;
  const made = sampleValue(sampling, response.type, 'response');
  if (containsFile(made)) return undefined;
  const value = response.unwrap === undefined ? made : { [response.unwrap]: made };
  return { status, value: plain(value) };
}

/** A value of an example as JSON has it. */
function plain(value: ExampleValue): JsonValue {
  if (value === exampleFile) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (!isExampleObject(value)) return value as JsonValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
