import type { RuleSet } from '../support/rule-set.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import type { ClientOpt, WrittenOpt } from './config-types.ts';
import { tellIdle } from './kit/index.ts';

type Headers = ReadonlyArray<readonly [name: string, value: string]>;

/** The options of a config with what their keys mean together; what comes to nothing is told. */
export function settleOpts(
  opts: readonly WrittenOpt[],
  { rules, context }: { readonly rules: RuleSet; readonly context: ConfigContext },
): readonly ClientOpt[] {
  const settled = opts.map((opt) => withoutIdleKeys(asText(settleOpt(opt, rules), context), context));
  for (const [key, isSame] of PLACES) reportHidden(settled, { key, isSame, context });
  return settled;
}

/** Under the rules of the standard a client can be made without credentials: which ones a call needs is known with the call. */
function settleOpt({ auth, ...opt }: WrittenOpt, rules: RuleSet): ClientOpt {
  const { securityScheme: scheme, role = 'value', header } = auth ?? {};
  const sendInHeader = opt.sendInHeader ?? header;
  return {
    ...opt,
    ...(scheme !== undefined && { auth: { scheme, role } }),
    ...(scheme !== undefined && rules === 'openapi' && { nullable: true }),
    ...(sendInHeader !== undefined && { sendInHeader }),
  };
}

/** Credentials and parts of addresses are text, whatever their type is called. */
function asText(opt: ClientOpt, context: ConfigContext): ClientOpt {
  const { auth, serverVariable, type, default: preset } = opt;
  if ((auth === undefined && serverVariable === undefined) || type === 'string') return opt;
  const effect = `${auth === undefined ? 'what stands in an address' : 'a credential'} is a string`;
  tell(opt, 'type', effect, context);
  return {
    ...opt,
    type: 'string',
    ...(preset !== undefined && preset !== null && { default: String(preset) }),
  };
}

/** Where an option can be sent beside addresses. */
const SENT = {
  sendInHeader: 'send_in_header',
  sendAsQueryParam: 'send_as_query_param',
  sendAsPathParam: 'send_as_path_param',
  sendAsBodyParam: 'send_as_body_param',
  auth: 'auth',
} as const;

/** The client reads a part of its address once, and does not keep it. */
function withoutIdleKeys(opt: ClientOpt, context: ConfigContext): ClientOpt {
  if (opt.serverVariable === undefined) return opt;
  const idle = Object.entries(SENT).filter(([field]) => opt[field as keyof typeof SENT] !== undefined);
  for (const [, key] of idle) tell(opt, key, 'the option is a part of the address', context);
  const fields = new Set(idle.map(([field]) => field));
  return Object.fromEntries(Object.entries(opt).filter(([field]) => !fields.has(field))) as ClientOpt;
}

type Sender = 'send_in_header' | 'send_as_query_param' | 'server_variable' | 'auth';

const sameText = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one === other;

/** What has room for one option, and whether two ask for the same. */
const PLACES: ReadonlyArray<readonly [key: Sender, isSame: (one: ClientOpt, other: ClientOpt) => boolean]> = [
  [
    'send_in_header',
    (one, other) => sameText(one.sendInHeader?.toLowerCase(), other.sendInHeader?.toLowerCase()),
  ],
  ['send_as_query_param', (one, other) => sameText(one.sendAsQueryParam, other.sendAsQueryParam)],
  [
    'auth',
    ({ auth: one }, { auth: other }) => one?.scheme === other?.scheme && sameText(one?.role, other?.role),
  ],
  ['server_variable', (one, other) => sameText(one.serverVariable, other.serverVariable)],
];

/** An option whose place another one always takes. One that may be left out makes room for the one before it. */
function reportHidden(
  opts: readonly ClientOpt[],
  {
    key,
    isSame,
    context,
  }: {
    readonly key: Sender;
    readonly isSame: (one: ClientOpt, other: ClientOpt) => boolean;
    readonly context: ConfigContext;
  },
): void {
  opts.forEach((opt, index) => {
    // The first option of a variable or of a scheme fills it, else the last one counts.
    const rivals =
      key === 'server_variable' || key === 'auth' ?
        opts.slice(0, index)
      : opts.slice(index + 1).filter(isAlwaysSent);
    const rival = rivals.find((other) => isSame(opt, other));
    if (rival !== undefined) tell(opt, key, `the option ${rival.key} always takes its place`, context);
  });
}

const isAlwaysSent = ({ nullable, default: preset }: ClientOpt): boolean => !nullable && preset !== null;

/** Headers of all requests, each once: names do not care about case. */
export function settleHeaders(headers: Headers, context: ConfigContext): Headers {
  const lower = headers.map(([name]) => name.toLowerCase());
  return headers.filter(([name, value], index) => {
    const last = headers[lower.lastIndexOf(name.toLowerCase())];
    if (last === undefined || last[0] === name) return true;
    const at = placeIn(context, '/client_settings/default_headers', name);
    const effect = `${last[0]} is the same header, whose value is sent`;
    if (value !== last[1]) tellIdle(context.report, at, name, effect);
    return index === lower.lastIndexOf(name.toLowerCase());
  });
}

function tell({ key }: ClientOpt, name: string, effect: string, context: ConfigContext): void {
  tellIdle(context.report, placeIn(context, '/client_settings/opts', key, name), name, effect);
}
