import ts from 'typescript';
import { misfits, type Misfit } from './fit.ts';
import { calledMethod, type ClientMethods } from './methods.ts';
import { show, type Types } from './types.ts';

/** A fault and where it is. */
export type Fault = { readonly at: ts.Node; readonly message: string };

/** The calls of the client in the code, with what is wrong with their arguments. */
export function checkCalls(
  methods: ClientMethods,
  types: Types,
): {
  readonly faults: readonly Fault[];
  readonly called: readonly string[];
  readonly nodes: ReadonlySet<ts.Node>;
} {
  const faults: Fault[] = [];
  const called = new Set<string>();
  const nodes = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const method = calledMethod(node, methods, types);
      if (method !== undefined) {
        called.add(method);
        nodes.add(node);
        faults.push(...argumentFaults(node, method, types));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(types.file);
  return { faults, called: [...called], nodes };
}

function argumentFaults(call: ts.CallExpression, method: string, types: Types): readonly Fault[] {
  const signatures = types.checker.getTypeAtLocation(call.expression).getCallSignatures();
  const tries = signatures.map((signature) => signatureFaults(call, method, signature, types));
  let best: readonly Misfit[] | undefined;
  for (const faults of tries) if (best === undefined || weightOf(faults) < weightOf(best)) best = faults;
  return best ?? [];
}

const weightOf = (faults: readonly Misfit[]): number => faults.reduce((sum, { weight }) => sum + weight, 0);

function signatureFaults(
  call: ts.CallExpression,
  method: string,
  signature: ts.Signature,
  types: Types,
): readonly Misfit[] {
  const given = call.arguments;
  if (given.some(ts.isSpreadElement)) return [];
  const parameters = signature.getParameters();
  const least = parameters.filter((parameter) => !isOptional(parameter)).length;
  if (given.length < least || given.length > parameters.length) {
    const takes = `client.${method} takes ${argumentsText(signature, types)}`;
    const amount = given.length === 1 ? '1 argument was' : `${given.length} arguments were`;
    return [{ at: call, message: `${takes}; ${amount} given`, weight: 100 }];
  }
  return given.flatMap((value, index) => {
    const parameter = parameters[index];
    if (parameter === undefined) return [];
    const found = misfits(value, types.checker.getTypeOfSymbol(parameter), types);
    const where = `client.${method}, argument '${parameter.name}': `;
    return found.map((fault) => ({ ...fault, message: where + fault.message }));
  });
}

function isOptional(parameter: ts.Symbol): boolean {
  const node = parameter.valueDeclaration;
  return (
    node !== undefined &&
    ts.isParameter(node) &&
    (node.questionToken !== undefined || node.initializer !== undefined || node.dotDotDotToken !== undefined)
  );
}

function argumentsText(signature: ts.Signature, types: Types): string {
  const parts = signature.getParameters().map((parameter) => {
    const type = types.checker.getTypeOfSymbol(parameter);
    return `${parameter.name}${isOptional(parameter) ? '?' : ''}: ${show(type, types)}`;
  });
  return `the arguments (${parts.join(', ')})`;
}
