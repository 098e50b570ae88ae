import { changedKeys, type ChangedKey } from '../../config/index.ts';
import type { Api, Method } from '../../ir/index.ts';
import { change, inWords, namedMethods, typesOf, type Affects, type ConfigChange } from './method-changes.ts';

/** `client_settings.opts.tenant`, and what stands below it. */
const OPTION = /^client_settings\.opts\.([^.]+)/;

/** What options are sent as in place of parameters. */
const SENT_AS = ['send_in_header', 'send_as_query_param', 'send_as_path_param', 'send_as_body_param'];

/** Keys of client options: they change the option, and the methods that have a parameter it is sent as. */
export function optionKeyChanges(
  before: Api,
  after: Api,
  affectsOf: (key: ChangedKey) => Affects | undefined,
): readonly ConfigChange[] {
  return changedKeys(before.config, after.config).flatMap((key): ConfigChange[] => {
    const option = OPTION.exec(key.path)?.[1];
    const affects = affectsOf(key);
    if (option === undefined || affects === undefined) return [];
    const names = new Set([before, after].flatMap((api) => sentNames(api, option)));
    const touched = SENT_AS.some((name) => key.path.endsWith(`.${name}`)) || key.values.includes(undefined);
    const methods =
      touched ?
        [before, after]
          .flatMap(namedMethods)
          .filter(({ method }) => parametersOf(method).some((each) => names.has(each.toLowerCase())))
      : [];
    return [
      change(inWords`the config changes ${key.path}`, {
        methods: methods.map(({ name }) => name),
        types: ['ClientOptions', ...methods.flatMap(({ method }) => typesOf(method))],
        values: [before, after].flatMap(({ options = [] }: Partial<Api>) =>
          options.flatMap((each) => (each.key === option ? [each.name] : [])),
        ),
        setting: true,
        affects: [...affects, 'text'],
      }),
    ];
  });
}

/** What one side sends the option as. */
function sentNames({ config: { client } }: Api, option: string): readonly string[] {
  return client.opts
    .filter(({ key }) => key === option)
    .flatMap(({ sendInHeader, sendAsQueryParam, sendAsPathParam, sendAsBodyParam }) => [
      sendInHeader,
      sendAsQueryParam,
      sendAsPathParam,
      sendAsBodyParam,
    ])
    .flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
}

function parametersOf({ params, pathParameters, query, headers, cookies }: Method): readonly string[] {
  return [...(params?.members ?? []), ...pathParameters, ...query, ...headers, ...cookies].map(
    ({ name }) => name,
  );
}
