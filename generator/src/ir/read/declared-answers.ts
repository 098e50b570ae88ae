import { resolve, type Operation, type View } from '../../document/index.ts';
import type { Declared } from '../model/api.ts';
import { isNever, type Member, type TypeNode } from '../model/type-node.ts';
import { contentsOf, isFailureText, isJson, reportUnreadFailure, successOf } from './answer-forms.ts';
import { distinctTypes } from './distinct-types.ts';
import { behind } from './file-types.ts';
import { keptAnswers } from './kept-answers.ts';
import type { MethodContext } from './method-context.ts';
import { callbackTypes } from './read-hooks.ts';
import type { Content } from './stream-format.ts';

/** The headers of the successes, the bodies of the failures and the callbacks, as the document declares them. */
export function declaredAnswers(operation: Operation, context: MethodContext): Declared {
  const { view, verb, at } = operation;
  const responses = [...(view.get('responses')?.get('*') ?? [])].flatMap(([status, listed]) => {
    const response = resolve(listed);
    return response === undefined ? [] : [[status.toUpperCase(), response] as const];
  });
  const hasSuccess = responses.some(([status]) => status.startsWith('2'));
  const isRedirect = keptAnswers(view) === 'redirect';
  const isSuccess = (status: string): boolean =>
    status.startsWith(isRedirect ? '3' : '2') || (!hasSuccess && status === 'DEFAULT');
  const headers = new Map(
    responses.filter(([status]) => isSuccess(status)).flatMap(([, response]) => headersOf(response)),
  );
  const errors = responses
    .filter(([status]) => /^[45]|^DEFAULT$/.test(status) && !isSuccess(status))
    .map(([status, response]) =>
      errorOf(
        status === 'DEFAULT' ? 'default' : status,
        response,
        verb === 'head' ? [] : contentsOf(response, context),
        context,
      ),
    );
  const callbacks = callbackTypes(operation, context);
  const objectOf = (members: readonly Member[]): TypeNode => ({
    nullable: false,
    at,
    kind: 'object',
    members,
  });
  return {
    ...(headers.size > 0 && { headers: objectOf([...headers.values()]) }),
    ...(errors.some(({ type }) => !isNever(type)) && { errors: objectOf(errors) }),
    ...(callbacks.length > 0 && { callbacks }),
  };
}

/** Names do not care about case and come in lower case; a server may leave a header out, whatever the document says. */
function headersOf(response: View<'response'>): ReadonlyArray<readonly [string, Member]> {
  return [...(response.get('headers') ?? [])].flatMap(([written, listed]) => {
    const header = resolve(listed);
    const name = written.toLowerCase();
    if (header === undefined || name === 'content-type') return [];
    const description = header.get('description');
    const type: TypeNode = {
      nullable: false,
      at: header.at,
      kind: 'string',
      ...(description !== undefined && description.trim() !== '' && { description }),
    };
    return [[name, { name, required: false, type }] as const];
  });
}

/**
 * The body of a failure: the value of JSON, or text. What declares bytes or nothing has none, and no answer to HEAD has,
 * which has to be said: a wider status or `default` would speak for it.
 */
function errorOf(
  status: string,
  response: View<'response'>,
  contents: readonly Content[],
  context: MethodContext,
): Member {
  const failure = successOf(status, response.at, contents, context);
  reportUnreadFailure(failure, context);
  const isTextAtAll = ({ family, type }: Content): boolean =>
    family === 'any' && behind(type, context.types.modelType).kind === 'string';
  const values = contents.filter(isJson);
  const meant = [failure.text ?? [], ...failure.ownBytes].flat();
  const texts = meant.filter(isFailureText);
  const [only, ...others] = distinctTypes([
    ...values.filter((each) => !isTextAtAll(each)).map(({ type }) => type),
    ...[...values.filter(isTextAtAll), ...texts].map(textTypeOf),
  ]);
  const { at } = response;
  if (only === undefined)
    return { name: status, required: false, type: { nullable: false, at, kind: 'enum', values: [] } };
  const type: TypeNode =
    others.length === 0 ? only : { nullable: false, at, kind: 'union', variants: [only, ...others] };
  context.wide.add(type);
  return { name: status, required: meant.every(isFailureText), type };
}

/** Text is a string, whatever a schema says about it. */
const textTypeOf = ({ type: { at } }: Content): TypeNode => ({ nullable: false, at, kind: 'string' });
