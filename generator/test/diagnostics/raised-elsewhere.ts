import type { Code } from '../../src/diagnostics/index.ts';

/**
 * Codes that no document and config alone can raise, because a later stage reports them. Their tests stand with
 * that stage.
 */
export const RAISED_ELSEWHERE: ReadonlyArray<RegExp | Code> = [
  /^Output\//,
  /^Diff\//,
  /^Parity\//,
  /^Init\//,
  // generator/test/cli/build.test.ts, custom-import.test.ts.
  /^Build\//,
  // generator/test/cli/github.test.ts.
  /^GitHub\//,
  /^Change\//,
  // The search for files that nobody named raises them: generator/test/cli/find-inputs.test.ts.
  'Input/NoDocument',
  'Input/Ambiguous',
  'Input/OutsideRepository',
  // generator/test/cli/given-inputs.test.ts.
  'Input/NotFetched',
  'Input/SpecHeader',
  'Input/SpecHeaderUnused',
  'Input/NotWatched',
  // generator/test/cli/left-out.test.ts.
  'Input/PatternUnmatched',
  // generator/test/cli/other-part.test.ts.
  'Input/OtherPart',
  'Config/UnknownChange',
  // generator/test/config/silent-values.test.ts.
  'Readme/InvalidParameter',
  'Endpoint/MissingResponse',
  'Input/NameInvalid',
  'Method/UnknownName',
  'Pagination/NoNextPage',
  // generator/test/ir/read/paging-notes.test.ts.
  /^Pagination\/(?:UnusedScheme|NoParameter|UnknownPart|NoPages|EndsEarly|ParameterSent)$/,
  // generator/test/targets/typescript/webhooks.test.ts.
  'Webhook/EventsNotTold',
  // generator/test/wire/lists.test.ts.
  'Pagination/CannotIterate',
  'Pagination/NextUnclear',
  'Pagination/OnePage',
  'Endpoint/ShippedLeftOut',
  /^Endpoint\/Shipped(?:Missing|GivenUp|Unknown)$/,
  /^Name\//,
  /^Types\//,
  // They depend on the rule set and on the types; generator/test/wire raises them.
  /^Parameter\/(?:StyleOverDefault|StatedForm|SettingsOverStyle|NestedValue|CookieExplode|CookieInBrowser|HeaderInBrowser|WholeQuery|NamesShared|InnerFormat)$/,
  // The types raise them: generator/test/ir/read/standard-types.test.ts.
  'Schema/EndlessInstance',
  'Schema/NeverHolds',
  // generator/test/ir/read/parameter-values.test.ts.
  'Schema/ValuesNotTexts',
  'Parameter/BytesAsText',
  // generator/test/scenarios/all-of.
  'Schema/RequiredLost',
  // generator/test/wire/int64.test.ts.
  'Schema/Int64AsNumber',
  'Schema/NumbersAsTexts',
  /^Body\//,
  /^Response\//,
];
