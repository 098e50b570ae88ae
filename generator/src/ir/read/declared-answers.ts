import { resolve, type Operation, type View } from '../../document/index.ts';
import type { Declared } from '../model/api.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { keptAnswers } from './kept-answers.ts';
import { mediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { callbackTypes } from './read-hooks.ts';

/** The headers of the successes, the bodies of the failures and the callbacks, as the document declares them. */
export function declaredAnswers(operation: Operation, context: MethodContext): Declared {
  const { view, at } = operation;
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
    .flatMap(([status, response]) => errorOf(status === 'DEFAULT' ? 'default' : status, response, context));
  const callbacks = callbackTypes(operation, context);
  const objectOf = (members: readonly Member[]): TypeNode => ({
    nullable: false,
    at,
    kind: 'object',
    members,
  });
  return {
    ...(headers.size > 0 && { headers: objectOf([...headers.values()]) }),
    ...(errors.length > 0 && { errors: objectOf(errors) }),
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

/** The JSON body of a failure; errors of the package hold no other one. */
function errorOf(
  status: string,
  response: View<'response'>,
  { types, wide }: MethodContext,
): readonly Member[] {
  const [, listed] =
    [...(response.get('content') ?? [])].find(([name]) => mediaFamily(name) === 'json') ?? [];
  const media = resolve(listed);
  if (media === undefined) return [];
  const type = types.typeAt(media.get('schema'), media.place('schema'));
  wide.add(type);
  return [{ name: status, required: true, type }];
}
