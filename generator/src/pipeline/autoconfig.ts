import { posix } from 'node:path';
import {
  addToConfig,
  endpointsOf,
  writtenResources,
  type Addition,
  type ProjectConfig,
  writtenConfig,
} from '../config/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { InputFiles } from '../load/index.ts';
import { gitIn, changedFiles } from '../repository/index.ts';
import { isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { absolutePath } from './paths.ts';
import { withInput, type Run } from './run.ts';
import type { System } from './system.ts';

/** Which config gets what it lacks. */
export type AutoconfigRequest = {
  readonly inputs: InputFiles & { readonly config: string };
  readonly write: boolean;
  /** Write even if the config has changes that are not committed. */
  readonly force: boolean;
};

/** A config with a method for every operation that had none. */
export type Autoconfig = {
  readonly config: string;
  /** `pets.list get /pets`, in the order of the config. */
  readonly methods: readonly string[];
  readonly text: string;
  readonly isWritten: boolean;
};

/** Adds methods, and the models that they use, for operations that the config neither maps nor leaves out on purpose. */
export async function autoconfig(request: AutoconfigRequest, system: System): Promise<Run<Autoconfig>> {
  const { inputs, write, force } = request;
  const file = inputs.config;
  const path = absolutePath(file, system);
  const content = system.fs.kindOf(path) === 'file' ? system.fs.read(path) : undefined;
  const text = content && new TextDecoder().decode(content);
  const wished =
    text === undefined ? undefined : addToConfig(text, [{ path: [], members: { infer: 'missing' } }]);
  const { reader } = system;
  const withWish: System['reader'] = {
    ...reader,
    read: (name, limit) =>
      wished !== undefined && absolutePath(name, system) === path ?
        { kind: 'bytes', bytes: new TextEncoder().encode(wished) }
      : reader.read(name, limit),
  };
  const { value: written, ...told } = await withInput(inputs, reader, async ({ config }) => config);
  if (written === undefined || text === undefined) return told;
  const { value: completed, ...run } = await withInput(inputs, withWish, async ({ config }) => config);
  if (completed === undefined) return run;
  const additions = additionsTo(written, completed);
  const methods = methodsIn(completed, endpointsOf(written));
  const result = { config: file, methods, text: addToConfig(text, additions) };
  // What was found about the config as it is counts, not about the one that was read to complete it.
  if (!write || methods.length === 0) return { ...told, value: { ...result, isWritten: false } };
  if (!force && (await isDirty(path, system))) {
    told.collector.report(
      diagnostic(
        'Build/UncommittedChanges',
        undefined,
        { folder: posix.dirname(file), files: file },
        {
          hint: 'Commit the config first, so that what is added can be told from it, or use --force.',
        },
      ),
    );
    return told;
  }
  system.fs.write(path, result.text);
  return { ...told, value: { ...result, isWritten: true } };
}

async function isDirty(path: string, { environment }: System): Promise<boolean> {
  const changed = await changedFiles(gitIn(posix.dirname(path), environment), posix.basename(path));
  return changed.length > 0;
}

/** What the completed config has and the written one has not, as members of the maps that are there. */
function additionsTo(written: ProjectConfig, completed: ProjectConfig): readonly Addition[] {
  const resources = own(writtenConfig(written), 'resources');
  const known = endpointsOf(written);
  const models = modelsOf(written);
  const isNew = (kind: string, value: JsonValue): boolean =>
    kind === 'methods' ? !known.has(String(value)) : !models.has(String(value));
  const wanted = writtenResources(completed);
  if (!isObject(resources)) return [{ path: [], members: { resources: wanted } }];
  return missingIn(wanted, resources, ['resources'], isNew);
}

function modelsOf(config: ProjectConfig): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: JsonValue): void => {
    if (!isObject(value)) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'models' && isObject(member))
        for (const each of Object.values(member)) found.add(String(each));
      else visit(member);
    }
  };
  visit(writtenResources(config));
  return found;
}

type IsNew = (kind: string, value: JsonValue) => boolean;

function missingIn(
  wanted: JsonObject,
  there: JsonObject,
  path: readonly string[],
  isNew: IsNew,
): readonly Addition[] {
  const fresh: Record<string, JsonValue> = {};
  const inner: Addition[] = [];
  for (const [key, resource] of Object.entries(wanted)) {
    const old = own(there, key);
    if (old === undefined || old === null) fresh[key] = resource;
    else if (isObject(resource) && isObject(old))
      inner.push(...missingOf(resource, old, [...path, key], isNew));
  }
  return [...inner, ...(Object.keys(fresh).length > 0 ? [{ path, members: fresh }] : [])];
}

/** What a resource lacks: members of its maps, or whole maps. */
function missingOf(
  wanted: JsonObject,
  there: JsonObject,
  path: readonly string[],
  isNew: IsNew,
): readonly Addition[] {
  const maps: Record<string, JsonValue> = {};
  const inner: Addition[] = [];
  for (const [kind, members] of Object.entries(wanted)) {
    if (!isObject(members)) continue;
    const old = own(there, kind);
    if (kind === 'subresources' && isObject(old))
      inner.push(...missingIn(members, old, [...path, kind], isNew));
    else {
      const added =
        kind === 'subresources' ? members : (
          Object.fromEntries(Object.entries(members).filter(([, value]) => isNew(kind, value)))
        );
      if (Object.keys(added).length === 0) continue;
      if (isObject(old)) inner.push({ path: [...path, kind], members: added });
      else maps[kind] = added;
    }
  }
  return [...inner, ...(Object.keys(maps).length > 0 ? [{ path, members: maps }] : [])];
}

function methodsIn(config: ProjectConfig, known: ReadonlySet<string>): readonly string[] {
  const visit = (value: JsonObject, names: readonly string[]): readonly string[] =>
    Object.entries(value).flatMap(([key, resource]): readonly string[] => {
      const own_ = own(resource, 'methods');
      const below = own(resource, 'subresources');
      const name = [...names, key];
      return [
        ...Object.entries(isObject(own_) ? own_ : {})
          .filter(([, endpoint]) => !known.has(String(endpoint)))
          .map(([method, endpoint]) => `${[...name, method].join('.')} ${String(endpoint)}`),
        ...(isObject(below) ? visit(below, name) : []),
      ];
    });
  return visit(writtenResources(config), []);
}
