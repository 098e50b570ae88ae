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
 * Whether a security scheme that the operation asks for sends the parameter: it is a credential of the client then, no
 * argument. What the hosted generator made is left as it is.
 */
export function isSentByScheme(
  { name, in: place }: Pick<Parameter, 'name' | 'in'>,
  security: SecurityRequirement | undefined,
  { input: { config } }: MethodContext,
): boolean {
  if (config.rules.set === 'stainless') return false;
  const asked = security ?? config.client.security;
  return config.client.securitySchemes.some(
    ({ name: scheme, kind, parameter = '' }) =>
      kind === place &&
      (asked === 'given' || asked.some((schemes) => schemes.includes(scheme))) &&
      (kind === 'header' ? parameter.toLowerCase() === name.toLowerCase() : parameter === name),
  );
}
