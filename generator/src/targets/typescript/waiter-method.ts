import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { Waiter } from '../../ir/model/helper-methods.ts';
import { isSimpleIdentifier, jsdocCode, jsdocText, tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { argumentsOf } from './method.ts';
import type { MethodScope } from './method-types.ts';
import { valueType } from './method-types.ts';
import { docs } from './doc-comment.ts';
import { waiterExample } from './waiter-example.ts';
import { WAIT, WAITING } from './waiting-names.ts';
import { SLIM, slimName } from './slim-name.ts';

/** A method that calls another one until its result has a certain state; undefined if that one is not there. */
export function waiterStructure(
  waiter: Waiter,
  scope: MethodScope,
): OptionalKind<MethodDeclarationStructure> | undefined {
  const { resource, imports, api } = scope;
  const method = resource?.methods.find(({ name }) => name === waiter.method);
  if (resource === undefined || method === undefined) return undefined;
  const value = valueType(method, scope);
  const args = argumentsOf(method, scope);
  const given = args.map(({ name }) => name);
  const example = jsdocCode(waiterExample({ api, resource, method }, waiter, 80));
  return {
    name: waiter.name,
    parameters: [
      ...args,
      { name: 'options', hasQuestionToken: true, type: `${imports.type('WaitOptions', WAITING)}<${value}>` },
    ],
    returnType: `Promise<${value}>`,
    statements: [
      `return (this._client as ${imports.type(slimName(api), SLIM)}).${WAIT}(
  (request) => this.${waiter.method}(${[...given, 'request'].join(', ')}),
  ${description(waiter)},
  options,
);`,
    ],
    leadingTrivia: '\n',
    ...docs(
      jsdocLines(text(waiter), {
        tags: [throwsText(waiter), `@example\n\`\`\`ts\n${example}\n\`\`\``],
      }),
    ),
  };
}

/** What the runtime has to know of a waiter. */
function description({ path, done, failed, interval, timeout }: Waiter): string {
  const states = (list: Waiter['done']): string => `[${list.map(literal).join(', ')}]`;
  return `{
  path: ${tsString(path.join('.'))},
  state: (latest) => latest${access(path)},
  done: ${states(done)},
  failed: ${states(failed)},
  interval: ${digits(interval)},
  timeout: ${digits(timeout)},
}`;
}

function access(path: readonly string[]): string {
  return path
    .map((name, i) => {
      const optional = i > 0 ? '?' : '';
      if (isSimpleIdentifier(name)) return `${optional}.${name}`;
      return `${optional && '?.'}[${tsString(name)}]`;
    })
    .join('');
}

function text({ method, path, done }: Waiter): string {
  return `Calls \`${method}\` again and again, at growing distances, until \`${path.join('.')}\` is ${either(
    done,
  )}.`;
}

function throwsText({ failed, timeout }: Waiter): string {
  const late = `@throws WaitTimeoutError after ${seconds(timeout)}, or the \`timeout\` of the options.`;
  if (failed.length === 0) return late;
  return `@throws WaitError if it becomes ${jsdocText(either(failed))}.\n${late}`;
}

/** `ended`, `ended` or `error` */
function either(states: Waiter['done']): string {
  const shown = states.map((state) => `\`${String(state)}\``);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}

function seconds(ms: number): string {
  return ms % 60_000 === 0 ? count(ms / 60_000, 'minute') : count(ms / 1000, 'second');
}

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? tsString(value) : String(value);

const digits = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '_');
