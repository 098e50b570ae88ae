import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { AnyView, Kind } from '../document/index.ts';
import type { JsonValue } from '../support/json.ts';
import { isEarlier, type Place } from '../support/place.ts';
import type { RuleSet } from '../support/rule-set.ts';
import { KEYWORD_RULES } from './check-schema.ts';

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

/** Counts unsupported features, so that each is named once with its number, at its first place by pointer. */
export type FeatureCount = {
  readonly see: (view: AnyView) => void;
  readonly reportAll: (report: Report) => void;
};

/** An empty count of what a rule set does not act on. */
export function countFeatures(rules: RuleSet): FeatureCount {
  const found = new Map<Feature, { count: number; place: Place }>();
  const count = (feature: Feature, place: Place): void => {
    const known = found.get(feature);
    const first = known && isEarlier(known.place, place) ? known.place : place;
    found.set(feature, { count: (known?.count ?? 0) + 1, place: first });
  };
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
          if (feature.only?.(value[key] as JsonValue, rules) !== false) count(feature, view.place(key));
      }
    },
    reportAll: (report) => {
      for (const [{ name, effect, under = rules }, { count: times, place }] of found) {
        if (under !== rules) continue;
        const params = { feature: name, count: times, effect };
        report(diagnostic('Document/NotSupported', place, params, { mark: 'key' }));
      }
    },
  };
}
