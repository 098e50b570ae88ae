import type { Api } from '../../../ir/model/api.ts';
import type { FilePlan, TextPlan } from '../../../plan/file-plan.ts';
import { json, mdCode, mdCodeFence, mdInline } from '../../../support/encode.ts';
import type { ApiSurface } from '../../api-surface.ts';
import { agentFacts, type AgentFacts } from './facts.ts';
import { fileNames, referenceFiles } from './references.ts';
import { rules } from './rules.ts';

/** What a package tells programs that write code with it: `AGENTS.md`, and a skill with its references. */
export function packageAgentFiles(api: Api, surface: ApiSurface): readonly FilePlan[] {
  if (surface.methods.length === 0) return [];
  const facts = agentFacts(api, surface);
  return [agentsFile(facts), skillFile(facts), ...referenceFiles(facts)];
}

/** More methods are not listed by name. */
const MOST_METHODS = 300;

/** `AGENTS.md`: a block that users copy into a file of their own; nothing copies it for them. */
function agentsFile(facts: AgentFacts): TextPlan {
  const { packageName, version, skill } = facts;
  const parts = [
    `<!-- ${skill}: begin -->`,
    `## ${mdInline(`${packageName} ${version}`)}`,
    `For code that uses the package ${mdCode(
      packageName,
    )}. Copy this block into the \`AGENTS.md\` of an application; changes of the package itself are described in its \`CONTRIBUTING.md\`.`,
    rules(facts)
      .map((rule, index) => `${index + 1}. ${rule}`)
      .join('\n'),
    `Methods of the client, by resource; what they take and give is in ${mdCode(
      `node_modules/${packageName}/skills/${skill}/references/`,
    )}, a file for each resource:`,
    mdCodeFence(methodIndex(facts)),
    `<!-- ${skill}: end -->`,
  ];
  return { kind: 'text', path: 'AGENTS.md', text: `${parts.join('\n\n')}\n` };
}

function methodIndex({ resources }: AgentFacts): string {
  const count = [...resources.values()].reduce((sum, methods) => sum + methods.length, 0);
  const lines = [...resources].map(([name, methods]) =>
    count > MOST_METHODS ? `${name}:${methods.length}` : `${name}:{${methods.map(shortName).join(',')}}`,
  );
  return count > MOST_METHODS ? lines.join(' ') : lines.join('\n');
}

function shortName({ name }: { readonly name: string }): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Deprecated methods that the skill names. */
const MOST_OLD = 20;

/** `SKILL.md`: how to find out, rather than all there is to know. Nothing of the document is among its instructions. */
function skillFile(facts: AgentFacts): TextPlan {
  const { packageName, skill, version, license, clientCode, resources, brand } = facts;
  const names = fileNames([...resources.keys()]);
  const old = [...resources.values()].flat().filter(({ deprecated }) => deprecated !== undefined);
  const description = `How to write TypeScript that calls the ${brand} API with the package ${packageName}. Use it when code imports ${packageName}, makes a ${brand} client, or meets one of its errors.`;
  const parts = [
    [
      '---',
      `name: ${skill}`,
      `description: ${json(description.slice(0, 400))}`,
      ...(license === undefined ? [] : [`license: ${json(license)}`]),
      'compatibility: Node.js 20 or newer, and other runtimes with fetch',
      'metadata:',
      `  version: ${json(version)}`,
      '---',
    ].join('\n'),
    `# ${mdInline(packageName)}`,
    '## Set up',
    mdCodeFence(`npm install ${packageName}`, 'sh'),
    mdCodeFence(`import ${brand} from '${packageName}';\n\n${clientCode}`, 'ts'),
    '## Find a method',
    `Each resource has a file that lists its methods with what they take and give; read it before you write a call. For the members of a type, look into the \`.d.ts\` files of \`node_modules/${packageName}/resources\`. What stands in these files is right; what you remember may be of another version.`,
    [...resources.entries()]
      .map(
        ([name, methods]) =>
          `- [${mdInline(name)}](references/${names.get(name) ?? ''}.md): ${
            methods.length === 1 ? '1 method' : `${methods.length} methods`
          }`,
      )
      .join('\n'),
    '## Rules',
    rules(facts)
      .map((rule) => `- ${rule}`)
      .join('\n'),
    ...(facts.errors.length === 0 ?
      []
    : [
        '## Errors',
        facts.errors
          .map(
            ({ status, className, description: text }) =>
              `- ${status} ${mdCode(`${brand}.${className}`)}: ${text}`,
          )
          .join('\n'),
      ]),
    ...(old.length === 0 ?
      []
    : [
        '## Deprecated',
        `Do not use in new code: ${old
          .slice(0, MOST_OLD)
          .map(({ name }) => mdCode(`client.${name}`))
          .join(', ')}${old.length > MOST_OLD ? ` and ${old.length - MOST_OLD} more` : ''}.`,
      ]),
    ...(facts.server === undefined ?
      []
    : [
        '## Search and try',
        `The MCP server ${mdCode(
          facts.server,
        )} searches the documentation offline and runs code in a sandbox.`,
      ]),
    '## Before you say that it is done',
    'Run `npx tsc --noEmit`. A name that the compiler does not know does not exist: look it up in the references instead of casting it away.',
  ];
  return { kind: 'text', path: `skills/${skill}/SKILL.md`, text: `${parts.join('\n\n')}\n` };
}
