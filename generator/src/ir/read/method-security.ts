import { ownRequirement, type SecurityRequirement } from '../../config/index.ts';
import type { Parameter, View } from '../../document/index.ts';
import type { MethodContext } from './method-context.ts';

/** The ways to authenticate that an operation names; undefined where they are those of the client. */
export function securityOf(
  operation: View<'operation'>,
  { input }: MethodContext,
): SecurityRequirement | undefined {
  return ownRequirement(operation.value['security'], input.config.client);
}

/**
 * Whether the client sends the parameter with every request, as a credential or an option of its own: it is no argument
 * then. Clients of the hosted generator send all credentials, whatever an operation asks for.
 */
export function isSentByClient(
  parameter: Pick<Parameter, 'name' | 'in'>,
  security: SecurityRequirement | undefined,
  { input: { config } }: MethodContext,
): boolean {
  const { client, rules } = config;
  const asked = rules.set === 'stainless' && security === undefined ? 'given' : security ?? client.security;
  const isCredential = client.sendable
    .filter(({ name }) => asked === 'given' || asked.some((schemes) => schemes.includes(name)))
    .some(({ kind, parameter: name = '' }) => isNamed(parameter, kind, name));
  return (
    isCredential ||
    client.opts.some(
      ({ sendInHeader = '', sendAsQueryParam = '' }) =>
        isNamed(parameter, 'header', sendInHeader) || isNamed(parameter, 'query', sendAsQueryParam),
    ) ||
    client.defaultHeaders.some(([name]) => isNamed(parameter, 'header', name))
  );
}

/** Names of headers are the same in any case (RFC 9110 §5.1). */
function isNamed(
  { name, in: place }: Pick<Parameter, 'name' | 'in'>,
  wanted: string,
  other: string,
): boolean {
  if (place !== wanted) return false;
  return place === 'header' ? name.toLowerCase() === other.toLowerCase() : name === other;
}
