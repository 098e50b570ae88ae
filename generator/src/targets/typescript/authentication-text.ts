import { authorizationScheme } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { SecurityScheme } from '../../ir/model/facts.ts';
import { mdCode, mdCodeFence, trusted, type Encoded } from '../../support/encode.ts';
import { choosesCredentials } from './security-info.ts';
import { tokenViews, type TokenView } from './token-text.ts';

type Markdown = Encoded<'markdown'>;

/** The section of the README about credentials: a table of the client's options, and a client certificate if there is one. */
export type AuthenticationView = {
  readonly rows: ReadonlyArray<{
    readonly option: Markdown;
    readonly variable: Markdown;
    readonly sent: Markdown;
  }>;
  /** Something takes a function. */
  readonly takesFunctions: boolean;
  /** How the client gets access tokens itself, for each scheme. */
  readonly tokens: readonly TokenView[];
  readonly certificate: Markdown | null;
};

/** Null where all calls carry the same credentials: the sample of the README says it all. */
export function authenticationView(api: Api): AuthenticationView | null {
  if (!choosesCredentials(api)) return null;
  const { sendable } = api.facts.client;
  return {
    rows: sendable.flatMap((scheme) =>
      api.options
        .filter(({ auth }) => auth?.scheme === scheme.name)
        .map(({ name, readEnv, auth, isForTokens }) => ({
          option: tableCell(mdCode(name)),
          variable: readEnv === undefined ? trusted('') : tableCell(mdCode(readEnv)),
          sent: tableCell(isForTokens === true ? trusted('for access tokens') : sentText(scheme, auth?.role)),
        })),
    ),
    takesFunctions: api.options.some(({ isCallable }) => isCallable === true),
    tokens: tokenViews(api),
    certificate: sendable.some(({ kind }) => kind === 'mutualTLS') ? certificateSample(api) : null,
  };
}

/** A bar would end the cell of a table, also in code. */
export function tableCell(content: Markdown): Markdown {
  return trusted(content.replaceAll('|', String.raw`\|`));
}

function sentText(scheme: SecurityScheme, role: string | undefined): Markdown {
  const { kind, parameter = '' } = scheme;
  const auth = authorizationScheme(scheme);
  if (auth !== undefined) return text('header', 'Authorization', auth);
  if (kind === 'basic')
    return trusted(
      `${text('header', 'Authorization', scheme.keyword ?? 'Basic')}, as the ${
        role === 'password' ? 'password' : 'user name'
      }${scheme.isPlain === true ? ' and without encoding' : ''}`,
    );
  return kind === 'query' ? text('query parameter', parameter) : text(kind, parameter);
}

function text(place: string, name: string, auth?: string): Markdown {
  return trusted(`${place} ${mdCode(name)}${auth === undefined ? '' : `, behind ${mdCode(auth)}`}`);
}

function certificateSample({ clientName, facts }: Api): Markdown {
  const name = facts.packages.typescript.packageName.replace(/[^\w@/.-]/g, '');
  return mdCodeFence(
    `import fs from 'fs';
import ${clientName} from '${name}';
import { Agent } from 'undici';

const client = new ${clientName}({
  fetchOptions: {
    dispatcher: new Agent({
      connect: { cert: fs.readFileSync('client.crt'), key: fs.readFileSync('client.key') },
    }),
  },
});`,
    'ts',
  );
}
