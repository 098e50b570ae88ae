import { diagnostic, type Report } from '../diagnostics/index.ts';
import { createCasing } from '../support/case.ts';
import type { Place } from '../support/place.ts';
import type { MethodConfig, ModelConfig, ProjectConfig, ResourceConfig } from './config-types.ts';
import type { ModelHomes } from './infer-models.ts';
import { shippedKey, shownMethod, type ShippedNames } from './infer/shipped.ts';

/** Operations and schemas in their resources. */
export type Sorted = Pick<ProjectConfig, 'resources' | 'sharedModels' | 'clientMethods'>;

/** Where models stand, those of the published package where they have been, as far as that place is there. */
export function homesThatStay(
  homes: ModelHomes,
  resources: readonly string[],
  shipped: ShippedNames | undefined,
): ModelHomes {
  const places = new Set([...resources, '$shared']);
  return new Map(
    [...homes].map(([name, home]) => {
      const known = shipped?.models.get(name);
      return [name, known !== undefined && places.has(known) ? known : home] as const;
    }),
  );
}

/** Says what would have another name in a new package. */
export function reportKept(free: Sorted, kept: Sorted, shipped: ShippedNames, report: Report): void {
  const wanted = new Map(namesIn(free).map(({ of, name }) => [of, name]));
  for (const { of, what, name, at } of namesIn(kept)) {
    const renamed = wanted.get(of);
    const isShipped = what === 'method' ? shipped.methods.has(of) : shipped.models.has(of);
    if (isShipped && renamed !== undefined && renamed !== name)
      report(diagnostic('Name/Kept', at, { what, name, renamed }));
  }
}

type Named = {
  readonly what: 'method' | 'model';
  /** The endpoint, or the component. */
  readonly of: string;
  readonly name: string;
  readonly at: Place;
};

const casing = createCasing();

function namesIn({ resources, clientMethods, sharedModels }: Sorted): readonly Named[] {
  const methodsIn = (path: readonly string[], methods: readonly MethodConfig[]): readonly Named[] =>
    methods.flatMap(({ key, shippedName = casing.camel(key), endpoint, at }) =>
      endpoint === undefined ?
        []
      : [
          {
            what: 'method',
            of: shippedKey(endpoint.verb, endpoint.path),
            name: shownMethod(path, shippedName),
            at,
          },
        ],
    );
  const modelsIn = (path: readonly string[], models: readonly ModelConfig[]): readonly Named[] =>
    models.map(({ key, at }) => ({ what: 'model', of: key, name: [...path, key].join('.'), at }));
  const below = (path: readonly string[], all: readonly ResourceConfig[]): readonly Named[] =>
    all.flatMap(({ key, methods, models, subresources }) => {
      const own = [...path, key];
      return [...methodsIn(own, methods), ...modelsIn(own, models), ...below(own, subresources)];
    });
  return [...methodsIn([], clientMethods), ...modelsIn([], sharedModels), ...below([], resources)];
}
