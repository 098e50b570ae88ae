import type { ApiFinding } from '../types/index.ts';
import type { WireFinding } from '../wire/index.ts';
import type { Change, ChangeSummary } from './change.ts';

/** Methods that a line names before it counts the rest. */
const NAMED = 6;

/** The lines below a change: what it means in the other direction, for callers, and which methods meet it. */
export function detailsOf({ severity, message, methods, wire, api }: Change): readonly string[] {
  const heavy = (finding: { readonly severity: string }): boolean =>
    finding.severity === 'breaking' || finding.severity === 'risky';
  const said = new Set([message]);
  const [first] = wire;
  const texts = [
    ...wire,
    ...(first === undefined ? api : api.filter((each) => heavy(each) && tellsMore(each, first))),
  ]
    .map((finding) => finding.message)
    .filter((text) => !said.has(text) && said.add(text));
  const reached = heavy({ severity }) ? unnamed(methods, [...said].join(' ')) : [];
  return [...texts, ...(reached.length === 0 ? [] : [`Reaches ${listed(reached)}.`])];
}

/** What callers notice is worth a line where it weighs more than what is sent, or is about the names of types. */
function tellsMore(api: ApiFinding, wire: WireFinding): boolean {
  return api.code.startsWith('type-') || (api.severity === 'breaking' && wire.severity !== 'breaking');
}

/** Methods are named once: those that a sentence names already are left out, all of them where it names most. */
function unnamed(methods: readonly string[], said: string): readonly string[] {
  const isNamed = (method: string): boolean => said.includes(`${method}(`);
  return methods.some((method) => !isNamed(method)) ? methods : [];
}

function listed(names: readonly string[]): string {
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const rest = names.length - shown.length;
  return `${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}

/** The change as reports list it beside all findings. */
export function summaryOf({ wire, api: own, ...change }: Change, api: readonly ApiFinding[]): ChangeSummary {
  return {
    ...change,
    wire: wire.map(({ fingerprint }) => fingerprint),
    api: own.map((finding) => api.indexOf(finding)),
  };
}
