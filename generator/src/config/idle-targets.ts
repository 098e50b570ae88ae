import { isObject, own, type JsonObject } from '../support/json.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import { tellIdle } from './kit/index.ts';

/** Keys of a target that only the workflow which publishes the package follows. */
const OF_THE_WORKFLOW = [
  ['publish', 'npm', 'auth_method'],
  ['publish', 'npm', 'release_environment'],
  ['options', 'publish_workflow'],
] as const;

/** Says what of the targets comes to nothing because of what stands beside it. */
export function reportIdleTargets(config: JsonObject, context: ConfigContext): void {
  const targets = own(config, 'targets');
  const name = isObject(own(targets, 'typescript')) ? 'typescript' : 'node';
  const tell = (path: readonly string[], effect: string): void =>
    tellIdle(context.report, placeIn(context, '/targets', ...path), path.at(-1) ?? '', effect);
  if (name === 'typescript' && isObject(own(targets, 'node')))
    tell(['node'], 'the package is made as targets.typescript says');
  const target = own(targets, name);
  if (own(own(target, 'options'), 'ci') === 'github') return;
  for (const path of OF_THE_WORKFLOW) {
    const value = path.reduce<ReturnType<typeof own>>((holder, key) => own(holder, key), target);
    if ((value ?? null) !== null)
      tell([name, ...path], 'there is no workflow that publishes the package without options.ci: github');
  }
}
