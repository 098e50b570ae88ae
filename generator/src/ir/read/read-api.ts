import type { CheckedInput } from '../../check/checked-input.ts';
import type { MethodConfig, ProjectConfig, ResourceConfig } from '../../config/config-types.ts';
import { casingOf } from '../../config/index.ts';
import { isVersion30 } from '../../document/index.ts';
import { diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import type { ApiTree, Methods, ResourceTree } from '../model/tree.ts';
import { buildWebhook } from './build-webhook.ts';
import { buildMethod } from './build-method.ts';
import { buildWaiters } from './build-waiters.ts';
import type { MethodContext } from './method-context.ts';
import { byteNotes } from './byte-notes.ts';
import { createTypeBuilder } from './build-types.ts';
import { withoutEndlessUnions } from './endless-unions.ts';
import { factsOf } from './facts.ts';
import { nextField } from './page-fields.ts';
import { pagingNotes } from './paging-notes.ts';
import { queryHabits } from './query-habits.ts';
import { aliasType, listModels } from './list-models.ts';
import { placeKey } from './schema-reader.ts';
import { webhookModels } from './read-hooks.ts';
import { wideNotes } from './wide-integers.ts';
import { reportReadmeParams } from './readme-params.ts';
import { methodsIn, reportIdleStandIns } from './stand-ins.ts';
import { styleNotes } from './style-notes.ts';
import { splitDirections } from '../split/split-directions.ts';

/** Reads the description of the SDK from a checked document and config; nothing in it has a name yet. */
export function readApi(input: CheckedInput, report: Report): ApiTree {
  const { config, document } = input;
  const untyped = listModels(input);
  const types = createTypeBuilder({
    document,
    models: new Map(
      untyped.flatMap(({ id, at, aliasOf }) => (aliasOf === undefined ? [[placeKey(at), id]] : [])),
    ),
    places: new Map(untyped.map(({ id, at }) => [id, at] as const)),
    edition: config.edition,
    rules: config.rules.set,
    int64: config.types.int64,
    siblingsCount: !isVersion30(document),
    report,
  });
  const models = withoutEndlessUnions(
    untyped.map((model) => ({ ...model, type: aliasType(model) ?? types.modelType(model.id) })),
  );
  const styles = styleNotes();
  const bytes = byteNotes(types.modelType);
  const wide = wideNotes(types.modelType);
  const habits = queryHabits(config);
  const paging = pagingNotes(config, types);
  const responseFields = new Set<string>();
  const notes = { habits, styles, paging, bytes, wide, responseFields };
  const context: MethodContext = { input, types, models, report, ...notes };
  const info = document.get('info');
  const [title, description] = [info?.get('title'), info?.get('description')];
  const casing = casingOf(config);
  const parts = {
    resources: resourcesOf(config.resources, [], context),
    clientMethods: methodsOf(config.clientMethods, context),
  };
  const methods = [...parts.clientMethods.own, ...methodsIn(parts.resources)];
  reportIdleStandIns(methods, context);
  reportReadmeParams(config, methods, { modelType: types.modelType, report });
  for (const model of models) wide.add(model.type);
  // Pages are told apart by their cursors as JSON, which has no bigints.
  const cursors = new Set(config.pagination.map((scheme) => nextField(scheme)?.split('.').at(-1)));
  const wideIntegers = config.types.int64 === 'bigint' ? wide.found(cursors) : undefined;
  const tree: ApiTree = {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    facts: { ...factsOf(config, casing), ...(wideIntegers !== undefined && { wideIntegers }) },
    config,
    keepsMethodOrder: config.edition.methodOrder === 'config',
    ...parts,
    models: config.rules.set === 'openapi' ? [...models, ...webhookModels(context, casing)] : models,
    inputHash: input.inputHash,
  };
  styles.reportAll(report);
  paging.reportAll(report);
  reportNotUnwrapped(config, responseFields, report);
  if (config.rules.set === 'openapi') bytes.reportAll(report);
  wide.reportAll(report);
  return splitDirections(tree, {
    drops: config.rules.set === 'openapi',
    opens: config.types.openEnums,
  });
}

/** A field that no response has is one that nothing is taken out of. */
function reportNotUnwrapped({ settings }: ProjectConfig, known: ReadonlySet<string>, report: Report): void {
  for (const { text: name, at: place } of settings.unwrapResponseFields) {
    if (known.has(name)) continue;
    const similar = nearest(name, known);
    const params = { key: name, effect: 'no response has a member of this name' };
    const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
    report({ ...diagnostic('Config/NotSupported', place, params, hint), severity: 'warning' });
  }
}

function resourcesOf(
  resources: readonly ResourceConfig[],
  parents: readonly string[],
  context: MethodContext,
): readonly ResourceTree[] {
  return resources
    .filter(({ inTypescript }) => inTypescript)
    .map(({ key, at, classKey, clientTypes, description, deprecated, methods, waiters, subresources }) => {
      const path = [...parents, key];
      const made = methodsOf(methods, context);
      return {
        key,
        path,
        ...(classKey !== undefined && { classKey }),
        ...(clientTypes === true && parents.length > 0 && { areTypesOnClient: true as const }),
        ...(description !== undefined && { description }),
        ...(deprecated !== undefined && { deprecated }),
        methods: made,
        waiters: buildWaiters(waiters, made.own, context),
        subresources: resourcesOf(subresources, path, context),
        at,
      };
    });
}

function methodsOf(methods: readonly MethodConfig[], context: MethodContext): Methods {
  const live = methods.filter(({ inTypescript }) => inTypescript);
  return {
    own: live.filter(({ kind }) => kind === 'http').flatMap((method) => buildMethod(method, context) ?? []),
    aliases: live.flatMap(({ kind, key, aliasTo, deprecated, at }) =>
      kind === 'alias' && aliasTo !== undefined ?
        [{ key, target: aliasTo, ...(deprecated !== undefined && { deprecated }), at }]
      : [],
    ),
    webhooks: live
      .filter(({ kind }) => kind === 'webhook_unwrap')
      .map((method) => buildWebhook(method, context)),
    keys: methods.map(({ key }) => key),
  };
}
