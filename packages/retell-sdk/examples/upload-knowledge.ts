// Makes a knowledge base from files and waits until it can be used.
//
//   npx tsx upload-knowledge.ts "Opening hours" data/opening-hours.md
import { createReadStream } from 'node:fs';
import Retell, { WaitError } from 'retell-sdk';

const [name, ...files] = process.argv.slice(2);
if (name === undefined || files.length === 0) {
  console.error('Usage: npx tsx upload-knowledge.ts NAME FILE...');
  process.exit(2);
}

const client = new Retell(); // reads RETELL_API_KEY

const { knowledge_base_id } = await client.knowledgeBase.create({
  knowledge_base_name: name,
  knowledge_base_files: files.map((file) => createReadStream(file)),
});
console.log(`Processing ${files.length === 1 ? 'one file' : `${files.length} files`}: ${knowledge_base_id}`);

try {
  await client.knowledgeBase.waitUntilComplete(knowledge_base_id);
  console.log('Ready');
} catch (error) {
  if (!(error instanceof WaitError)) throw error;
  console.error(`Not ready: ${String(error.state)}`);
  process.exitCode = 1;
}
