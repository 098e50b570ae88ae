import { endpointsOf, ownRequirement, sharedPlaces, type ProjectConfig } from '../config/index.ts';
import type { Grant, SecurityScheme } from '../config/config-types.ts';
import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import type { Document, Operation } from '../document/index.ts';
import { asArray, isObject, join, own, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { listed } from '../support/text.ts';

type Context = { readonly config: ProjectConfig; readonly report: Report };

/** Every security requirement names a scheme that exists and can be sent, and required client options are needed. */
export function checkSecurity(
  document: Document,
  { operations, ...context }: Context & { readonly operations: readonly Operation[] },
): void {
  const { config, report } = context;
  const known = config.client.securitySchemes.map(({ name }) => name);
  if (config.security !== undefined)
    checkRequirement(config.security, { file: config.at.file, pointer: '/security' }, context);
  else {
    for (const { value, view } of [{ value: document.value, view: document }, ...operations])
      checkRequirement(own(value, 'security'), view.place('security'), context);
  }
  checkPlaces(document, operations, context);
  checkSchemes(document, operations, context);
  checkOwnRequirements(operations, context);
  checkRequiredOpts(document, context);
  for (const { key, auth } of config.client.opts) {
    if (config.inferred || !auth || known.includes(auth.scheme)) continue;
    const place = {
      file: config.at.file,
      pointer: join('/client_settings/opts', key, 'auth', 'security_scheme'),
    };
    const similar = nearest(auth.scheme, known);
    report(
      diagnostic(
        'Security/SchemeNotFound',
        place,
        { name: auth.scheme },
        similar ? { hint: `Did you mean ${similar}?` } : {},
      ),
    );
  }
}

function checkRequirement(
  requirements: JsonValue | undefined,
  at: Place,
  { config: { client }, report }: Context,
): void {
  const known = client.securitySchemes.map(({ name }) => name);
  asArray(requirements).forEach((requirement, index) => {
    if (!isObject(requirement)) return;
    for (const name of Object.keys(requirement).filter((each) => !known.includes(each))) {
      const similar = nearest(name, known);
      const place = { ...at, pointer: join(at.pointer, index, name) };
      const hint = { mark: 'key' as const, ...(similar && { hint: `Did you mean ${similar}?` }) };
      report(diagnostic('Security/SchemeNotFound', place, { name }, hint));
    }
  });
}

/** Schemes that go together and that a request has one place for; said once of each group. */
function checkPlaces(
  { value: document, file }: Document,
  operations: readonly Operation[],
  { config, report }: Context,
): void {
  const { security, sendable } = config.client;
  if (security === 'given') return;
  const roots =
    config.security === undefined ?
      { written: own(document, 'security'), at: { file, pointer: '/security' } }
    : { written: [...config.security], at: { file: config.at.file, pointer: '/security' } };
  const stated = operations.map(({ value, view }) => ({
    written: own(value, 'security'),
    at: view.place('security'),
  }));
  const told = new Set<string>();
  for (const { written, at } of [roots, ...stated])
    asArray(written).forEach((way, index) => {
      const names = isObject(way) ? Object.keys(way) : [];
      for (const [where, shared] of sharedPlaces(names, sendable)) {
        const key = JSON.stringify([where, shared]);
        if (told.has(key)) continue;
        told.add(key);
        const place = { ...at, pointer: join(at.pointer, index) };
        report(diagnostic('Security/PlaceShared', place, { where, names: shared.join(' and ') }));
      }
    });
}

/** Schemes that something asks for and the client has no credentials for, and schemes that nothing asks for. */
function checkSchemes(
  { value: document, file }: Document,
  operations: readonly Operation[],
  { config, report }: Context,
): void {
  const { securitySchemes, sendable, security } = config.client;
  const stated = [
    config.security ?? own(document, 'security'),
    ...operations.map(({ value }) => own(value, 'security')),
  ];
  const asked = new Set(stated.flatMap((each) => asArray(each).filter(isObject).flatMap(Object.keys)));
  const described = own(own(document, 'components'), 'securitySchemes');
  const place = (...tokens: readonly string[]): Place =>
    isObject(described) && (tokens[0] === undefined || Object.hasOwn(described, tokens[0])) ?
      { file, pointer: join('/components/securitySchemes', ...tokens) }
    : { file: config.at.file, pointer: join('/security_schemes', ...tokens) };
  for (const scheme of securitySchemes) {
    const { name } = scheme;
    const isAsked = asked.has(name) || (security === 'given' && scheme.kind === 'other');
    if (!isAsked) {
      const isSent = security === 'given' && sendable.includes(scheme);
      if (!isSent) reportUnused(name, place(name), { file, report });
      continue;
    }
    for (const flow of unknownFlows(own(described, name)))
      report(diagnostic('Security/FlowUnknown', place(name, 'flows', flow), { name, flow }, { mark: 'key' }));
    const reason = tokenFault(scheme);
    if (reason !== undefined)
      report(diagnostic('Security/TokenUrl', place(name), { name, reason }, { mark: 'key' }));
    if (config.rules.set === 'openapi' ? hasNoPage(scheme) : isForPerson(scheme))
      report(diagnostic('Security/PersonNotAsked', place(name), { name }, { mark: 'key' }));
    if (scheme.kind === 'cookie' && sendable.includes(scheme))
      report(diagnostic('Security/CookieInBrowser', place(name), { name }, { mark: 'key' }));
    if (!sendable.includes(scheme))
      report(
        diagnostic(
          'Security/NotSendable',
          place(name),
          { name, reason: reasonOf(scheme, config) },
          { mark: 'key' },
        ),
      );
  }
  const isUnstated = config.rules.set === 'openapi' && security === 'given' && sendable.length > 0;
  if (isUnstated) report(diagnostic('Security/Unstated', place(), {}, { mark: 'key' }));
}

/** Documents describe what others may use; a config lists a scheme to have it sent. */
function reportUnused(
  name: string,
  at: Place,
  { file, report }: { /** The document. */ readonly file: string; readonly report: Report },
): void {
  const found = diagnostic('Security/UnusedScheme', at, { name }, { mark: 'key' });
  report(at.file === file ? { ...found, severity: 'note' } : found);
}

const FLOWS = new Set([
  'implicit',
  'password',
  'clientCredentials',
  'authorizationCode',
  'deviceAuthorization',
]);

/** Ways to get a token that OpenAPI has no name for. */
function unknownFlows(scheme: JsonValue | undefined): readonly string[] {
  const flows = own(scheme, 'flows');
  if (own(scheme, 'type') !== 'oauth2' || !isObject(flows)) return [];
  return Object.keys(flows).filter((name) => !FLOWS.has(name) && !name.startsWith('x-'));
}

/** What is wrong with the address that the client would get tokens from; undefined if nothing is. */
function tokenFault({ grants = [] }: SecurityScheme): string | undefined {
  return grants.map(addressFault).find((fault) => fault !== undefined);
}

function addressFault({ tokenUrl = '', refreshUrl, authorizationUrl }: Grant): string | undefined {
  if (tokenUrl === '') return 'there is no tokenUrl';
  return [tokenUrl, refreshUrl, authorizationUrl]
    .filter((url) => url !== undefined)
    .map((url) =>
      // It may be relative to the base URL.
      !URL.canParse(url, 'https://localhost') ? `${url} is no URL`
      : !isSecret(new URL(url, 'https://localhost')) ? `${url} is no https URL`
      : undefined,
    )
    .find((fault) => fault !== undefined);
}

/** Whether what is sent there can only be read there. */
function isSecret({ protocol, hostname }: URL): boolean {
  const isHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

function reasonOf({ kind }: SecurityScheme, { rules }: ProjectConfig): string {
  if (kind === 'other') return 'it does not say how, or under a name that HTTP does not allow';
  const isForeign = rules.set === 'stainless' && (kind === 'http' || kind === 'openIdConnect');
  return isForeign ?
      'the rules of the hosted generator have no way to send it'
    : 'the client has no option for it';
}

/** Operations whose own requirement changes what they are sent with, where others are sent with everything. */
function checkOwnRequirements(operations: readonly Operation[], { config, report }: Context): void {
  const { client, rules } = config;
  if (rules.set !== 'stainless' || client.security !== 'given') return;
  // Operations without a method send nothing.
  const mapped = endpointsOf(config);
  const changed = operations.filter(
    ({ verb, path, value }) =>
      mapped.has(`${verb} ${path}`) && ownRequirement(own(value, 'security'), client) !== undefined,
  );
  const [first] = changed;
  if (first === undefined) return;
  const names = changed.map(({ verb, path }) => `${verb} ${path}`);
  report(
    diagnostic(
      'Security/PerOperation',
      first.view.place('security'),
      { operations: listed(names, 3) },
      { mark: 'key' },
    ),
  );
}

/** An option that some way to authenticate does without should not be required. */
function checkRequiredOpts(
  { value: document }: Document,
  { config, report }: { config: ProjectConfig; report: Report },
): void {
  const alternatives = asArray(config.security ?? own(document, 'security')).filter(isObject);
  if (config.inferred || alternatives.length < 2) return;
  for (const { key, auth, nullable } of config.client.opts) {
    if (!auth || nullable || alternatives.every((each) => Object.hasOwn(each, auth.scheme))) continue;
    const place = { file: config.at.file, pointer: join('/client_settings/opts', key) };
    report(diagnostic('ClientOpt/UnnecessarilyRequired', place, { name: key }, { mark: 'key' }));
  }
}

/** Whether it takes a person to get the first token. */
function isForPerson({ grants = [] }: SecurityScheme): boolean {
  return grants.some(({ type }) => type === 'refresh_token');
}

/** The same where nobody says which page asks that person. */
function hasNoPage({ grants = [] }: SecurityScheme): boolean {
  return grants.some(({ type, authorizationUrl }) => type === 'refresh_token' && !authorizationUrl);
}
