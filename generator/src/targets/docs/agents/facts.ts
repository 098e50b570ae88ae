import { callExample, methodUses } from '../../../ir/examples/index.ts';
import type { Api } from '../../../ir/model/api.ts';
import { clientStatement, qualifiedName } from '../../../snippets/index.ts';
import type { ApiSurface, SurfaceMethod } from '../../api-surface.ts';
import { attemptLimit, repetitions } from '../../client-limits.ts';
import { durationText } from '../model/notes.ts';

/** What files for agents are made from. */
export type AgentFacts = {
  readonly brand: string;
  readonly packageName: string;
  /** Name of the skill and of its folder. */
  readonly skill: string;
  readonly version: string;
  readonly license?: string;
  /** Variables that the client reads its credentials from. */
  readonly variables: readonly string[];
  readonly clientCode: string;
  /** Some methods take only one of their path parameters as an argument of its own. */
  readonly hasPathMembers: boolean;
  /** Name of a resource → its methods, in config order. */
  readonly resources: ReadonlyMap<string, readonly SurfaceMethod[]>;
  readonly repetitions: number;
  readonly timeout: string;
  readonly errors: NonNullable<ApiSurface['errors']>;
  /** A method of each kind that callers treat in a way of its own, if there is one. */
  readonly pages?: string;
  readonly streams?: string;
  readonly uploads?: string;
  readonly unsafe?: string;
  readonly webhooks?: string;
  readonly waiter?: string;
  readonly server?: string;
};

/** Gathers them. */
export function agentFacts(api: Api, surface: ApiSurface): AgentFacts {
  const uses = methodUses(api);
  const { typescript: target } = api.facts.packages;
  const named = (name: string | undefined): string => name ?? '';
  const pages = uses.find(({ method }) => method.paging !== undefined);
  const streams = uses.find(({ method }) => method.streaming !== undefined);
  const uploads = uses.find((use) => callExample(use, { form: 'correct' }).usesFile);
  const unsafe = uses.find(({ method }) => method.retry === 'unsafe');
  const optional = {
    license: api.facts.license,
    pages: pages && qualifiedName(pages),
    streams: streams && qualifiedName(streams),
    uploads: uploads && qualifiedName(uploads),
    unsafe: unsafe && qualifiedName(unsafe),
    webhooks: helperOf(api, ({ webhooks }) => webhooks.find(({ scheme }) => scheme !== undefined)?.name),
    waiter: helperOf(api, ({ waiters }) => waiters[0]?.name),
    server: target.mcp?.packageName,
  };
  return {
    brand: api.clientName,
    packageName: target.packageName,
    skill: skillName(target.packageName),
    version: api.version,
    variables: [
      ...new Set(api.options.flatMap(({ auth, readEnv }) => (auth === undefined ? [] : readEnv ?? []))),
    ],
    clientCode: clientStatement(api),
    hasPathMembers: uses.some(
      ({ method }) => method.positional.length > 0 && method.positional.length < method.pathParameters.length,
    ),
    resources: byResource(surface.methods),
    repetitions: repetitions(api.facts),
    timeout: durationText(attemptLimit(api.facts)),
    errors: surface.errors ?? [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => named(value) !== '')),
  };
}

/** The first helper of some kind: `client.webhooks.unwrap`. */
function helperOf(
  { resources }: Api,
  nameIn: (resource: Api['resources'][number]) => string | undefined,
): string | undefined {
  const owner = resources.find((resource) => nameIn(resource) !== undefined);
  if (owner === undefined) return undefined;
  const above = owner.path.map((_, depth) => owner.path.slice(0, depth + 1).join('\0'));
  const names = above.map(
    (path) => resources.find((each) => each.path.join('\0') === path)?.propertyName ?? '',
  );
  return ['client', ...names, nameIn(owner)].join('.');
}

function byResource(methods: readonly SurfaceMethod[]): ReadonlyMap<string, readonly SurfaceMethod[]> {
  const found = new Map<string, SurfaceMethod[]>();
  for (const method of methods) {
    const at = method.name.lastIndexOf('.');
    const resource = at < 0 ? 'client' : method.name.slice(0, at);
    const list = found.get(resource) ?? [];
    list.push(method);
    found.set(resource, list);
  }
  return found;
}

/** Small letters, digits and single hyphens, at most 64: what names of skills may consist of. */
function skillName(packageName: string): string {
  const name = packageName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'sdk' : name;
}
