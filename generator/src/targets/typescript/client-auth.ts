import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import { Scope } from './scope.ts';
import type { ClientConfig, ClientOpt, SecurityScheme } from '../../ir/model/facts.ts';
import { pairScheme } from '../../ir/examples/index.ts';
import { tsLiteralKey, tsString } from '../../support/encode.ts';
import type { Imports } from './imports.ts';

/** A client option that may hold a credential. */
export type CredentialField = {
  readonly opt: ClientOpt;
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
};

type Member = OptionalKind<MethodDeclarationStructure>;

/** The hooks of the client class that send its credentials; those that have nothing to do are left out. */
export function authMembers(
  fields: readonly CredentialField[],
  { client, isChosen }: { readonly client: ClientConfig; readonly isChosen: boolean },
  imports: Imports,
): readonly Member[] {
  const secrets = fields.filter((field) => field.opt.auth !== undefined);
  const schemes = isChosen ? [] : client.securitySchemes;
  const headers = schemes.flatMap((scheme) => headerText(scheme, secrets, imports));
  const sent = fields.flatMap(({ opt, name, optional, type }) =>
    opt.sendInHeader === undefined ?
      []
    : [
        optionalEntry(
          opt.sendInHeader,
          type === 'string' ? `this.${name}` : `${imports.global('String')}(this.${name})`,
          `this.${name}`,
          optional,
        ),
      ],
  );
  const queries = schemes.flatMap((scheme) => queryText(scheme, secrets));
  const params = fields.flatMap(({ opt, name }) =>
    opt.sendAsQueryParam === undefined ?
      []
    : [optionalEntry(opt.sendAsQueryParam, `this.${name}`, '', false)],
  );
  const members: Member[] = [];
  if (secrets.length > 0)
    members.push(
      hook(
        '_credentials',
        secrets.map((field) => `${field.name}: this.${field.name}`),
      ),
    );
  if (isChosen) {
    const texts = textsOf(sent, (name) => name.toLowerCase());
    return [...members, ...addedMembers(texts, textsOf(params), imports)];
  }
  if (headers.length + sent.length > 0)
    members.push({
      ...hook(
        'authHeaders',
        textsOf([...headers, ...sent], (name) => name.toLowerCase()),
      ),
      returnType: imports.type('AuthHeaders', 'client-base'),
    });
  if (queries.length + params.length > 0) {
    const own = params.filter(({ text }) => !queries.some((entry) => entry.text === text));
    members.push(hook('authQuery', textsOf([...queries, ...own])));
  }
  return members;
}

/** The hooks of a client that chooses its credentials, for what every request carries beside them. */
function addedMembers(
  headers: readonly string[],
  params: readonly string[],
  imports: Imports,
): readonly Member[] {
  const requestOptions = `${imports.namespace('Opts', 'internal/request-options')}.FinalRequestOptions`;
  const parameters = [{ name: 'options', type: requestOptions }];
  const buildHeaders = (): string => imports.value('buildHeaders', 'internal/headers');
  return [
    ...(headers.length === 0 ?
      []
    : [
        {
          ...hook('authHeaders', []),
          isAsync: true,
          parameters,
          statements: [
            `return ${buildHeaders()}([await super.authHeaders(options), { ${headers.join(', ')} }]);`,
          ],
        },
      ]),
    ...(params.length === 0 ?
      []
    : [{ ...hook('authQuery', ['...super.authQuery(options)', ...params]), parameters }]),
  ];
}

function hook(name: string, entries: readonly string[]): Member {
  return {
    name,
    scope: Scope.Protected,
    hasOverrideKeyword: true,
    statements: [`return { ${entries.join(', ')} };`],
  };
}

function fieldsOf(
  scheme: SecurityScheme,
  secrets: readonly CredentialField[],
  role: NonNullable<ClientOpt['auth']>['role'],
): CredentialField | undefined {
  return secrets.find((field) => field.opt.auth?.scheme === scheme.name && field.opt.auth.role === role);
}

/** A header or a query parameter in the text of an object. */
type Entry = { readonly name: string; readonly text: string; readonly isAlways: boolean };

function optionalEntry(name: string, value: string, test: string, optional: boolean): Entry {
  const entry = `${tsLiteralKey(name)}: ${value}`;
  return {
    name,
    text: optional ? `...(${test} !== null && { ${entry} })` : entry,
    isAlways: !optional,
  };
}

/** An object has no member twice: what a later entry always replaces is left out. */
function textsOf(
  entries: readonly Entry[],
  keyOf: (name: string) => string = (name) => name,
): readonly string[] {
  const isHidden = ({ name }: Entry, index: number): boolean =>
    entries.slice(index + 1).some((later) => later.isAlways && keyOf(later.name) === keyOf(name));
  return entries.filter((entry, index) => !isHidden(entry, index)).map(({ text }) => text);
}

/** RFC 6750 bearer tokens, RFC 7617 basic credentials, and keys in a header of the API's own. */
function headerText(
  scheme: SecurityScheme,
  secrets: readonly CredentialField[],
  imports: Imports,
): readonly Entry[] {
  const value = fieldsOf(scheme, secrets, 'value');
  switch (scheme.kind) {
    case 'bearer':
    case 'oauth2':
      return value === undefined ?
          []
        : [
            optionalEntry(
              'Authorization',
              `\`${templateText(scheme.keyword ?? 'Bearer')} \${this.${value.name}}\``,
              `this.${value.name}`,
              value.optional,
            ),
          ];
    case 'basic': {
      const username = fieldsOf(scheme, secrets, 'username');
      const password = fieldsOf(scheme, secrets, 'password');
      if (username === undefined || password === undefined) return [];
      const pair = pairScheme(scheme);
      const args = [
        `this.${username.name}`,
        `this.${password.name}`,
        ...(pair === undefined ? [] : [tsString(pair.word)]),
        ...(pair?.isPlain === true ? [imports.global('String')] : []),
      ];
      const call = `${imports.value('basicAuth', 'internal/credentials')}(${args.join(', ')})`;
      const name = 'Authorization';
      if (!username.optional && !password.optional) return [{ name, text: `...${call}`, isAlways: true }];
      const tests = [username, password].flatMap((field) =>
        field.optional ? [`this.${field.name} !== null`] : [],
      );
      return [{ name, text: `...(${tests.join(' && ')} && ${call})`, isAlways: false }];
    }
    case 'header':
      return value === undefined || scheme.parameter === undefined ?
          []
        : [optionalEntry(scheme.parameter, `this.${value.name}`, `this.${value.name}`, value.optional)];
    case 'cookie':
      return value === undefined || scheme.parameter === undefined ?
          []
        : [
            optionalEntry(
              'Cookie',
              `\`${templateText(scheme.parameter)}=\${this.${value.name}}\``,
              `this.${value.name}`,
              value.optional,
            ),
          ];
    default:
      return [];
  }
}

/** A token (RFC 9110 §5.6.2, RFC 6265 §4.1.1), as it is written into a template literal. */
function templateText(name: string): string {
  return name.replace(/[^\w!#$%&'*+.^`|~-]/g, '').replace(/[`$]/g, '\\$&');
}

function queryText(scheme: SecurityScheme, secrets: readonly CredentialField[]): readonly Entry[] {
  const value = fieldsOf(scheme, secrets, 'value');
  if (scheme.kind !== 'query' || value === undefined || scheme.parameter === undefined) return [];
  return [optionalEntry(scheme.parameter, `this.${value.name}`, `this.${value.name}`, value.optional)];
}
