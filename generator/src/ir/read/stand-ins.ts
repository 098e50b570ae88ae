import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { ParamsMember } from '../model/api.ts';
import type { MethodTree, ResourceTree } from '../model/tree.ts';
import type { MethodContext } from './method-context.ts';

/** The keys by which an option of the client says what it stands in for. */
const KEYS = {
  path: { name: 'sendAsPathParam', written: 'send_as_path_param', noun: 'the path parameter' },
  body: { name: 'sendAsBodyParam', written: 'send_as_body_param', noun: 'the body field' },
} as const;

type StandInPlace = keyof typeof KEYS;

/** The key of the client option that stands in for a parameter. */
export function standIn(
  name: string,
  place: StandInPlace,
  { input }: Pick<MethodContext, 'input'>,
): string | undefined {
  return input.config.client.opts.find((opt) => opt[KEYS[place].name] === name)?.key;
}

/** The same as a part of a member. */
export function standInOf(...args: Parameters<typeof standIn>): Pick<ParamsMember, 'standIn'> {
  const key = standIn(...args);
  return key === undefined ? {} : { standIn: key };
}

/** Warns of options that stand in for something that no method has. */
export function reportIdleStandIns(
  methods: readonly MethodTree[],
  { input: { config }, report }: Pick<MethodContext, 'input' | 'report'>,
): void {
  const used = new Set(
    methods.flatMap(({ params }) =>
      (params?.members ?? []).flatMap(({ origin, standIn: key }) =>
        key === undefined ? [] : [`${origin} ${key}`],
      ),
    ),
  );
  for (const opt of config.client.opts)
    for (const [place, { name, written, noun }] of Object.entries(KEYS)) {
      const parameter = opt[name];
      if (parameter === undefined || used.has(`${place} ${opt.key}`)) continue;
      const at = { ...config.at, pointer: join('/client_settings/opts', opt.key, written) };
      const effect = 'the option is not sent there';
      const params = { key: written, name: `${noun} ${parameter}`, owner: 'the API', effect };
      report(diagnostic('Method/UnknownName', at, params));
    }
}

/** The methods of resources, however deep. */
export function methodsIn(resources: readonly ResourceTree[]): readonly MethodTree[] {
  return resources.flatMap(({ methods, subresources }) => [...methods.own, ...methodsIn(subresources)]);
}
