import ts from 'typescript';
import { mainName, codeOf } from '../execute/code-form.ts';
import { clientType } from './ambient.ts';
import { checkCalls, type Fault } from './calls.ts';
import { diagnosticFaults } from './diagnostics.ts';
import { unavailableMembers } from './members.ts';
import { clientMethods } from './methods.ts';
import type { CheckResult, CheckSetup, Mistake } from './messages.ts';
import { openCompiler } from './program.ts';
import { checkPromises } from './promises.ts';
import { checkedText, topFunctions } from './shape.ts';
import type { Types } from './types.ts';

/** Finds the mistakes of code. */
export type CodeCheck = (code: string) => CheckResult;

const MOST_MISTAKES = 20;

/** Opens the SDK's declarations and checks code against them; nothing if there are none. */
export function openCheck(setup: CheckSetup): CodeCheck | undefined {
  const compiler = openCompiler(setup);
  if (compiler === undefined) return undefined;
  const type = clientType(setup);
  return (message) => {
    const { text, lineOf } = checkedText(codeOf(message), type);
    const { file, checker, diagnostics, isOfSdk } = compiler.compile(text);
    const types: Types = { file, checker, isOfSdk };
    const client = checker.getTypeOfSymbol(globalClient(types));
    const methods = clientMethods(client, setup.methods, types);
    const calls = checkCalls(methods, types);
    const faults = [
      ...calls.faults,
      ...unavailableMembers(methods, types),
      ...checkPromises(mainFunction(file), types),
      ...diagnosticFaults(diagnostics, { types, methods, calls: calls.nodes, sdkPackage: setup.sdkPackage }),
    ];
    return { mistakes: sorted(faults, lineOf), calls: calls.called };
  };
}

function globalClient({ checker, file }: Types): ts.Symbol {
  const symbol = checker.resolveName('client', undefined, ts.SymbolFlags.Variable, false);
  if (symbol === undefined) throw new Error(`${file.fileName}: the client is not declared`);
  return symbol;
}

function mainFunction(file: ts.SourceFile): ts.Node | undefined {
  const functions = topFunctions(file);
  const main = mainName(file.text);
  return functions.find(({ name }) => name === 'default' || name === main)?.node;
}

/** In the order of the code, once each; of several about the same place the first one, which knows most. */
function sorted(faults: readonly Fault[], lineOf: (position: number) => number): readonly Mistake[] {
  const seen = new Set<number>();
  return faults
    .map((fault, index) => ({ fault, index, start: fault.at.getStart() }))
    .filter(({ start }) => seen.size !== seen.add(start).size)
    .sort((a, b) => a.start - b.start || a.index - b.index)
    .slice(0, MOST_MISTAKES)
    .map(({ fault, start }) => ({ line: lineOf(start), message: fault.message }));
}
