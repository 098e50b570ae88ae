import type { Api } from '../../ir/model/api.ts';

/** An entry of the package that the config asks for, and what it needs of those who import it. */
type ExtraEntry = {
  readonly isWanted: (api: Api) => boolean;
  /** Modules below `src/`. */
  readonly entries: readonly string[];
  /** Packages that it stands on: name → range. Only who imports the entry has to have them. */
  readonly peers: Readonly<Record<string, string>>;
  /** Their versions with which the package is built. */
  readonly tools: Readonly<Record<string, string>>;
};

const EXTRAS: readonly ExtraEntry[] = [
  {
    isWanted: ({ facts }) => facts.packages.typescript.openapiTypes,
    entries: ['openapi'],
    peers: {},
    tools: {},
  },
  {
    isWanted: ({ facts }) => facts.packages.typescript.testing,
    entries: ['testing', 'testing/msw', 'testing/nock'],
    peers: { msw: '>=2.4', nock: '>=14' },
    tools: { msw: '^2.15.0', nock: '^14.0.9' },
  },
  {
    isWanted: ({ facts }) => facts.packages.typescript.tanstackQuery,
    entries: ['tanstack-query'],
    peers: { '@tanstack/query-core': '^5.40.0' },
    tools: { '@tanstack/query-core': '^5.108.4' },
  },
  {
    isWanted: ({ facts }) => facts.packages.typescript.zod,
    entries: ['zod'],
    peers: { zod: '^4.0.0' },
    tools: { zod: '^4.6.7' },
  },
];

const wanted = (api: Api): readonly ExtraEntry[] => EXTRAS.filter(({ isWanted }) => isWanted(api));

/** The entries that the config asks for. */
export const extraEntries = (api: Api): readonly string[] => wanted(api).flatMap(({ entries }) => entries);

/** What they stand on, all of it optional. */
export const peersOf = (api: Api): Readonly<Record<string, string>> =>
  Object.assign({}, ...wanted(api).map(({ peers }) => peers)) as Record<string, string>;

/** What building them takes. */
export const toolsOf = (api: Api): Readonly<Record<string, string>> =>
  Object.assign({}, ...wanted(api).map(({ tools }) => tools)) as Record<string, string>;
