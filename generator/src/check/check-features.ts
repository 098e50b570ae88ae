import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { AnyView, Kind } from '../document/index.ts';
import type { JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { RuleSet } from '../support/rule-set.ts';
import { KEYWORD_RULES } from './check-schema.ts';
import { countPlaces } from './count-places.ts';

type Feature = {
  readonly kind: Kind;
  /** The key that shows the feature. */
  readonly key: string;
  readonly name: string;
  readonly effect: string;
  /** The rule set that does not act on it; both unless given. */
  readonly under?: RuleSet | undefined;
  /** Which values of the key are meant; all unless given. */
  readonly only?: (value: JsonValue, rules: RuleSet) => boolean;
};

const isText =
  (test: (text: string) => boolean) =>
  (value: JsonValue): boolean =>
    typeof value === 'string' && test(value);

/** What OpenAPI offers and this generator does not act on. */
const FEATURES: readonly Feature[] = [
  { kind: 'pathItem', key: 'trace', name: 'trace', effect: 'the operation gets no method' },
  {
    kind: 'operation',
    key: 'callbacks',
    name: 'callbacks',
    effect: 'callback payloads get no types',
    under: 'stainless',
  },
  { kind: 'response', key: 'links', name: 'links', effect: 'links are left out' },
  ...Object.entries(KEYWORD_RULES).flatMap(([key, { lost, under, only }]): readonly Feature[] =>
    lost === undefined ?
      []
    : [
        {
          kind: 'schema',
          key,
          name: key === 'if' ? 'if/then/else' : key,
          effect: lost,
          under,
          ...(only && { only }),
        },
      ],
  ),
  {
    kind: 'securityScheme',
    key: 'type',
    name: 'mutualTLS',
    effect: 'certificates are set up on the fetch of the client',
    only: isText((text) => text === 'mutualTLS'),
  },
];

const BY_KIND = new Map<Kind, Map<string, Feature[]>>();
for (const feature of FEATURES) {
  const keys = BY_KIND.get(feature.kind) ?? new Map<string, Feature[]>();
  BY_KIND.set(feature.kind, keys);
  keys.set(feature.key, [...(keys.get(feature.key) ?? []), feature]);
}

/** Counts unsupported features, so that each is named once. */
export type FeatureCount = {
  readonly see: (view: AnyView) => void;
  readonly reportAll: (report: Report, isOutside: (place: Place) => boolean) => void;
};

/** An empty count of what a rule set does not act on. */
export function countFeatures(rules: RuleSet): FeatureCount {
  const found = countPlaces<Feature>((feature) => feature);
  return {
    see: (view) => {
      const { kind, value } = view;
      const features = BY_KIND.get(kind);
      if (!features) return;
      for (const key in value) {
        const shown = features.get(key);
        // Most keys show none.
        if (shown === undefined) continue;
        for (const feature of shown)
          if (feature.only?.(value[key] as JsonValue, rules) !== false) found.add(feature, view.place(key));
      }
    },
    reportAll: (report, isOutside) => {
      for (const { what, count, place } of found.all(isOutside)) {
        const { name, effect, under = rules } = what;
        if (under !== rules) continue;
        report(diagnostic('Document/NotSupported', place, { feature: name, count, effect }, { mark: 'key' }));
      }
    },
  };
}
