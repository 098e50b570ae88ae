import { writtenResources, type ConfigDraft, type ProjectConfig } from '../../config/index.ts';
import { createCasing, splitWords } from '../../support/case.ts';
import type { JsonObject } from '../../support/json.ts';
import { typescriptNames } from '../../targets/typescript/names/index.ts';

/** What a first config says about a package. */
export type InitAnswers = {
  /** None: the package is kept from publication until it has a name. */
  readonly packageName?: string | undefined;
  /** Name of the client class. */
  readonly clientName: string;
  readonly license?: string | undefined;
  /** `owner/name` on GitHub. */
  readonly repository?: string | undefined;
  /** Whether the config lists what was inferred, or leaves it to be inferred. */
  readonly resources: 'inferred' | 'listed';
};

/** The answers that follow from the document alone. */
export function suggestedAnswers({ client, typescript, settings }: ProjectConfig): InitAnswers {
  return {
    packageName: typescript.packageName,
    clientName: classOf(client.name),
    ...(settings.license !== undefined && { license: settings.license }),
    resources: 'inferred',
  };
}

/** Words of package names that say what every SDK is. */
const OF_EVERY_SDK = new Set('sdk api client js ts node nodejs javascript typescript'.split(' '));

/** The client of a document whose title says nothing is called like its package, or like the scope of that. */
export function clientNameFor(packageName: string | undefined, { clientName }: InitAnswers): string {
  if (clientName !== UNNAMED || packageName === undefined) return clientName;
  const parts = packageName.split('/').reverse();
  const telling = parts
    .map((part) => splitWords(part).filter((word) => !OF_EVERY_SDK.has(word.toLowerCase())))
    .find((words) => words.length > 0);
  return telling === undefined ? clientName : classOf(telling.join('-'));
}

/** What a client is called where the document gives it no name. */
const UNNAMED = 'Client';

/**
 * A short config that says what the document does not. It asks for the rules of the standard: what calls send is the same
 * with it as without.
 *
 * @param inferred What holds without a config.
 */
export function draftConfig(inferred: ProjectConfig, answers: InitAnswers, schema: string): ConfigDraft {
  const { packageName, clientName, license, repository } = answers;
  const target: JsonObject = {
    ...(packageName !== undefined && { package_name: packageName }),
    ...(repository !== undefined && { production_repo: repository }),
  };
  const isListed = answers.resources === 'listed';
  const remarks = new Map([
    ['/rules', 'What the document leaves open means what the OpenAPI standard says.'],
    ...(isListed ?
      [['/resources', 'What the client offers: rename, move and remove as you like.'] as const]
    : []),
  ]);
  return {
    schema,
    value: {
      rules: 'openapi',
      ...naming(inferred, clientName),
      ...(Object.keys(target).length > 0 && { targets: { typescript: target } }),
      ...(license !== undefined && license !== inferred.settings.license && { settings: { license } }),
      ...(isListed && { resources: writtenResources(inferred) }),
    },
    remarks,
    ...(!isListed && {
      ending:
        'Resources, methods and models are inferred from the document; `specsmith inspect` shows them. With a key\n`resources` they are those that it lists; with `infer: missing` beside it, the others stay inferred.',
    }),
  };
}

/** The organization is called like the client, so that variables of the environment are as well. */
function naming({ organization, client }: ProjectConfig, clientName: string): JsonObject {
  const isKept = clientName === classOf(client.name);
  const name = isKept ? organization.name : splitWords(clientName).join('-').toLowerCase();
  const isSame = classOf(name) === clientName;
  return {
    organization: { name },
    ...(!isSame && { client_settings: { default_client_name: clientName } }),
  };
}

/** The class that a name gives. */
function classOf(name: string): string {
  return typescriptNames(createCasing(), 'openapi').spell.client(name);
}
