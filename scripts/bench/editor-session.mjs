// One file in an editor: tsserver started, the file opened, changed, and asked about.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An application as it is written: three calls, each with an object that is typed while it is written. */
const TEXT = `import Retell from 'retell-sdk';

const client = new Retell({ apiKey: 'key' });

export async function main(): Promise<void> {
  const call = await client.call.createPhoneCall({
    from_number: '+14157774444',
    to_number: '+12137774445',
    metadata: { order: 1 },
  });
  console.log(call.call_id, call.transcript_object?.length);
  const agent = await client.agent.update('agent', { agent_name: 'name', language: 'en-US' });
  console.log(agent.response_engine.type);
  const flow = await client.conversationFlow.retrieve('flow');
  console.log(flow.nodes?.length, flow.tools?.[0]?.type);
}
`;

const CONFIG = {
  compilerOptions: {
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    noEmit: true,
    types: [],
    skipLibCheck: true,
  },
  files: ['app.ts'],
};

/** Starts a server for the folder and opens the file. */
export function openProject(tsserver, folder) {
  const file = join(folder, 'app.ts');
  writeFileSync(file, TEXT);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
  const server = spawn(process.execPath, [tsserver, '--disableAutomaticTypingAcquisition'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map();
  let text = '';
  server.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    const lines = text.split('\n');
    text = lines.pop();
    for (const line of lines.filter((each) => each.startsWith('{'))) {
      const message = JSON.parse(line);
      if (message.type === 'response') waiting.get(message.request_seq)?.(message);
    }
  });
  let seq = 0;
  const send = (command, args) => {
    seq += 1;
    server.stdin.write(
      `${JSON.stringify({ seq, type: 'request', command, arguments: { file, ...args } })}\n`,
    );
    return seq;
  };
  const ask = (command, args) =>
    new Promise((resolve) => {
      waiting.set(send(command, args), resolve);
    });
  send('open', { fileContent: TEXT });
  return {
    text: TEXT,
    send,
    ask,
    close: () =>
      new Promise((resolve) => {
        server.on('exit', resolve);
        server.stdin.end();
        server.kill();
      }),
  };
}

const REQUESTS = [
  ['quick info of a method', 'quickinfo', 'createPhoneCall'],
  ['quick info of a field', 'quickinfo', 'transcript_object'],
  ['quick info of an option', 'quickinfo', 'language:'],
  ['signature help', 'signatureHelp', "'agent', {", 7],
  ['completions of the client', 'completionInfo', 'client.call', 7],
  ['completions of options', 'completionInfo', 'from_number'],
];

/** Milliseconds until each answer, each asked right after a change of the text. */
export async function measureFile({ text, send, ask }, prefix = '') {
  const figures = {};
  // The file is looked at once before it is changed, as an editor does to paint it.
  await ask('semanticDiagnosticsSync', {});
  for (const [name, command, word, skip = 0] of REQUESTS) {
    const { line, offset } = positionOf(text, word, skip);
    touch(send);
    const start = performance.now();
    const answer = await ask(command, { line, offset });
    figures[`${prefix}${name}`] = performance.now() - start;
    if (answer.success !== true) throw new Error(`${name}: ${answer.message}`);
  }
  touch(send);
  const start = performance.now();
  await ask('semanticDiagnosticsSync', {});
  figures[`${prefix}all errors of the file`] = performance.now() - start;
  return figures;
}

/** Writes a letter into the last line but one, and takes it out again next time. */
function touch(send) {
  const end = { line: 1, offset: 1, endLine: 1, endOffset: 1 };
  send('change', { ...end, insertString: ' ' });
  send('change', { line: 1, offset: 1, endLine: 1, endOffset: 2, insertString: '' });
}

function positionOf(text, word, skip) {
  const at = text.indexOf(word) + skip;
  if (at < skip) throw new Error(`${word} is not in the file`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, offset: before.at(-1).length + 1 };
}
