import { rowOf, type Findings, type Gap } from '../model/model.ts';
import { DEFAULTS, type ClientDefaults } from '../run/protocol.ts';
import type { Sandbox } from '../run/sandbox.ts';
import { optionsOf, type TypeContext } from '../types/index.ts';
import { textOptions, waysToMake } from './client-options.ts';

/** Both packages, running. */
export type BothSandboxes = { readonly before: Sandbox; readonly after: Sandbox };

/** Variables that a runtime, a tool or a debugger reads, whatever the package. */
const OF_THE_PLATFORM =
  /^(?:NODE_|UNDICI_|WATCH_REPORT_|JEST_|npm_|DEBUG|FORCE_COLOR|NO_COLOR|COLORTERM|TERM|CI$|HTTPS?_PROXY|NO_PROXY|PATH$|HOME$)/i;

/** What clients do by themselves, with what they are set to where no environment is named. */
type Surroundings = Findings & { readonly standards: Readonly<Record<'before' | 'after', ClientDefaults>> };

/** What clients do where nobody says otherwise: the variables that they read, and what they are set to. */
export async function compareSurroundings(
  { before, after }: BothSandboxes,
  context: TypeContext,
): Promise<Surroundings | undefined> {
  const ways = waysToMake(textOptions(context));
  const environments = ['', ...environmentsOf(context)];
  const clients = environments.flatMap((environment) =>
    ways.map((options) => (environment === '' ? options : { ...options, environment })),
  );
  const [own, other] = [await before.environment(clients), await after.environment(clients)];
  if (own === undefined || other === undefined) return undefined;
  const variables = [...own.names].filter((name) => !OF_THE_PLATFORM.test(name)).sort();
  const gone = variables.filter((name) => !other.names.has(name)).map(goneVariable);
  const found = environments.map((environment, at) => {
    const sides = ways.map((_, way) => {
      const each = at * ways.length + way;
      return [own.defaults[each] ?? {}, other.defaults[each] ?? {}] as const;
    });
    const [left, right] = sides.find((both) => both.every(isMade)) ?? [{}, {}];
    return { ...compareDefaults(environment, left, right), standards: { before: left, after: right } };
  });
  return {
    rows: [
      rowOf('environment', variables.length, gone),
      { measure: 'defaults', total: sum(found, 'total'), equal: sum(found, 'equal') },
    ],
    gaps: [...gone, ...found.flatMap(({ gaps }) => gaps)],
    standards: found[0]?.standards ?? { before: {}, after: {} },
  };
}

/** Whether a client was made: one that was not has no defaults. */
const isMade = (defaults: ClientDefaults): boolean => Object.keys(defaults).length > 0;

const goneVariable = (symbol: string): Gap => ({
  measure: 'environment',
  symbol,
  says: 'is not read any more',
  weight: 'breaking',
  count: 1,
});

/** The names that the option `environment` of the old client takes. */
function environmentsOf(context: TypeContext): readonly string[] {
  const { checker } = context.types;
  const option = optionsOf(context.before, context)?.get('environment');
  if (option === undefined) return [];
  const type = checker.getTypeOfSymbol(option);
  return (type.isUnion() ? type.types : [type]).flatMap((part) =>
    part.isStringLiteral() ? [part.value] : [],
  );
}

type Compared = { readonly total: number; readonly equal: number; readonly gaps: readonly Gap[] };

/** An environment decides where requests go, and nothing else; the rest is compared once. */
function compareDefaults(environment: string, own: ClientDefaults, other: ClientDefaults): Compared {
  const names = DEFAULTS.filter(
    (name) => own[name] !== undefined && (environment === '' || name === 'baseURL'),
  );
  const gaps = names
    .filter((name) => own[name] !== other[name])
    .map(
      (name): Gap => ({
        measure: 'defaults',
        symbol: `client.${name}${environment === '' ? '' : ` of ${environment}`}`,
        says: 'is another one',
        before: own[name] ?? 'nothing',
        after: other[name] ?? 'nothing',
        weight: name === 'baseURL' ? 'breaking' : 'note',
        count: 1,
      }),
    );
  return { total: names.length, equal: names.length - gaps.length, gaps };
}

const sum = (all: readonly Compared[], part: 'total' | 'equal'): number =>
  all.reduce((total, each) => total + each[part], 0);
