// Writes all calls to a file, one JSON document in each line. Pages are requested as the file takes them.
//
//   npx tsx export-calls.ts calls.jsonl
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import Retell from 'retell-sdk';

const file = process.argv[2] ?? 'calls.jsonl';
const client = new Retell(); // reads RETELL_API_KEY

let count = 0;
async function* lines() {
  for await (const call of client.call.list({ sort_order: 'ascending', limit: 1000 })) {
    count += 1;
    yield `${JSON.stringify(call)}\n`;
  }
}

await pipeline(lines, createWriteStream(file));
console.log(`${count} calls in ${file}`);
