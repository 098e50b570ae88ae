import {
  allParameters,
  carriedBy,
  isVersion30,
  operationsOf,
  type Document,
  type Operation,
  type Parameter,
} from '../../document/index.ts';
import type { CheckedInput } from '../../check/index.ts';
import type { ProjectConfig } from '../../config/index.ts';
import type { Method } from '../../ir/model/api.ts';
import { queryHabits, type Api, type QueryHabits } from '../../ir/index.ts';
import type { WireOperation, WireParameter } from './model.ts';
import type { ReadSchema } from './read-form.ts';
import { bySender, readCallbacks } from './read-hooks.ts';
import { readBody, readResponses } from './read-messages.ts';
import { createSchemaReader } from './read-schema.ts';
import { readSecurity } from './read-security.ts';
import { readServer } from './read-server.ts';
import { writtenForms } from './written-form.ts';

/** What a side of the comparison is read from. */
export type OperationsInput = { readonly input: CheckedInput; readonly api: Api };

/** The runtime sets these itself, whatever the document says. */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** Every operation of the document, with the methods of the SDK that call it. */
export function readOperations({ input, api }: OperationsInput): readonly WireOperation[] {
  const read = createSchemaReader();
  const methods = methodsByEndpoint(api);
  const { document } = input;
  return operationsOf(input.document).map((operation) => ({
    ...readOperation(operation, read, { config: input.config, document }),
    ...calledAt(methods, operation),
    security: readSecurity(operation.view, input.document),
  }));
}

type Callers = ReadonlyMap<string, ReadonlyArray<readonly [name: string, method: Method]>>;

function calledAt(
  callers: Callers,
  { verb, path }: Pick<Operation, 'verb' | 'path'>,
): Pick<WireOperation, 'methods' | 'called'> {
  const own = callers.get(`${verb} ${path}`) ?? [];
  return { methods: own.map(([name]) => name), called: new Map(own) };
}

/** `get /path` → the methods that call it, by their names on the client. */
function methodsByEndpoint({ resources, clientMethods }: Api): Callers {
  const found = new Map<string, Array<readonly [string, Method]>>();
  const add = (name: string, method: Method): void => {
    const endpoint = `${method.verb} ${method.path}`;
    found.set(endpoint, [...(found.get(endpoint) ?? []), [name, method]]);
  };
  for (const method of clientMethods) add(method.name, method);
  for (const resource of resources) {
    const parents = resource.path
      .slice(0, -1)
      .map((key) => resources.find(({ path }) => path.at(-1) === key)?.propertyName ?? key);
    const owner = [...parents, resource.propertyName].join('.');
    for (const method of resource.methods) add(`${owner}.${method.name}`, method);
  }
  return found;
}

function readOperation(
  operation: Operation,
  read: ReadSchema,
  { config, document }: { readonly config: ProjectConfig; readonly document: Document },
): Omit<WireOperation, 'methods' | 'called' | 'security'> {
  const { verb, path, view, at } = operation;
  const habits = queryHabits(config);
  const operationId = view.get('operationId');
  const body = readBody(view.get('requestBody'), read, {
    rules: config.rules.set,
    isVersion30: isVersion30(document),
  });
  return {
    verb,
    path,
    ...(operationId !== undefined && { operationId }),
    at,
    deprecated: view.get('deprecated') === true,
    description: [view.get('summary'), view.get('description')]
      .map((text) => (text ?? '').trim())
      .join('\n')
      .trim(),
    parameters: new Map(
      allParameters(operation)
        .filter((each) => each.in !== 'header' || !IGNORED_HEADERS.has(each.name.toLowerCase()))
        .map((each) => [`${each.in} ${each.name}`, readParameter(each, read, habits)]),
    ),
    ...(body !== undefined && { body }),
    responses: readResponses(view.get('responses'), read, bySender(document)),
    callbacks: readCallbacks(view, read, bySender(document)),
    server: readServer(operation, config),
  };
}

function readParameter(parameter: Parameter, read: ReadSchema, habits: QueryHabits): WireParameter {
  const { view, name, in: place } = parameter;
  const { schema: carried, schemaAt } = carriedBy(view);
  const schema = read(carried, schemaAt);
  return {
    in: place,
    name,
    required: place === 'path' || view.get('required') === true,
    deprecated: view.get('deprecated') === true || schema.deprecated,
    description: (view.get('description') ?? schema.description).trim(),
    writings: writtenForms(parameter, schema, habits),
    at: view.at,
    schema,
  };
}
