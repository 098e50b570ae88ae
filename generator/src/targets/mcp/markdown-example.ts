import type { CallExample, MethodUse, ResultExample } from '../../ir/examples/index.ts';
import { clientStatement, qualifiedName } from '../../snippets/index.ts';
import { tsString } from '../../support/encode.ts';
import { naiveArguments } from './naive-text.ts';

/** The example of a method's page: a program that shows the whole result. */
export function exampleBlock(use: MethodUse, example: CallExample): string {
  const { api } = use;
  const imports = [
    ...(example.form === 'correct' && example.usesFile ? [`import fs from 'fs';`] : []),
    `import ${api.clientName} from ${tsString(api.facts.packages.typescript.packageName)};`,
  ];
  const call = `${qualifiedName(use)}(${naiveArguments(example)})`;
  const code = [imports.join('\n'), clientText(use, example), ...callLines(call, example.result)].join(
    '\n\n',
  );
  return `\`\`\`typescript\n${code}\n\`\`\``;
}

/** Credentials come from the environment; options that cannot are written out where it counts. */
function clientText({ api }: MethodUse, { form }: CallExample): string {
  const isComplete = api.facts.client.opts.every(
    ({ readEnv, auth, default: preset, nullable }) =>
      readEnv !== undefined || (auth === undefined && (preset !== undefined || nullable)),
  );
  return form === 'reference' || isComplete ?
      `const client = new ${api.clientName}();`
    : clientStatement(api);
}

function callLines(call: string, result: ResultExample): readonly string[] {
  switch (result.kind) {
    case 'void':
      return [`await ${call}`];
    case 'value':
      return [`const ${result.variable} = await ${call};`, `console.log(${result.variable});`];
    case 'binary':
      return [
        `const ${result.variable} = await ${call}`,
        `const content = await ${result.variable}.blob();\nconsole.log(content);`,
      ];
    case 'page':
      return [
        `// Automatically fetches more pages as needed.\nfor await (const ${result.variable} of ${call}) {\n  console.log(${result.variable});\n}`,
      ];
    case 'stream':
      return [
        `const ${result.variable} = await ${call};`,
        `for await (const event of ${result.variable}) {\n  console.log(event);\n}`,
      ];
  }
}
