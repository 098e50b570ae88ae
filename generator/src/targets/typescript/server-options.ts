import type { OptionalKind, PropertySignatureStructure } from 'ts-morph';
import { hasHost } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { tsKey, tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { environmentNames } from './server-info.ts';
import { docs } from './doc-comment.ts';

/** The options that choose where requests go: the environment, and the variables of its address. */
export function serverProperties(api: Api): ReadonlyArray<OptionalKind<PropertySignatureStructure>> {
  const environments = environmentNames(api);
  const variables = api.options.filter(({ serverVariable }) => serverVariable !== undefined);
  return [
    ...(environments.length === 0 ?
      []
    : [
        property('environment', environments, [
          'Which server of the API is called; `baseURL` names another one.',
          '',
          hasHost(api) ?
            `Defaults to ${JSON.stringify(environments[0] ?? '')}.`
          : 'Without it `baseURL` has to say where requests go.',
        ]),
      ]),
    ...variables.map(({ name, values, description, readEnv, default: preset }) => {
      const defaults = [
        ...(readEnv === undefined ? [] : [`process.env['${readEnv.replace(/\W/g, '')}']`]),
        ...(typeof preset === 'string' && preset !== '' ? [JSON.stringify(preset)] : []),
      ];
      return property(name, values, [
        description ?? 'A part of the address of the API.',
        ...(defaults.length === 0 ? [] : ['', `Defaults to ${defaults.join(', then ')}.`]),
      ]);
    }),
  ];
}

function property(
  name: string,
  values: readonly string[] | undefined,
  lines: readonly string[],
): OptionalKind<PropertySignatureStructure> {
  const type = values === undefined ? 'string' : values.map(tsString).join(' | ');
  return {
    name: tsKey(name),
    hasQuestionToken: true,
    type: `${type} | undefined`,
    leadingTrivia: '\n',
    ...docs(jsdocLines(lines.join('\n'))),
  };
}
