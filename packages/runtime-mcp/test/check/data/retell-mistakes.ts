import { inRun, type Mistake } from './program.ts';

const wrong = (name: string, says: string, body: string): Mistake => ({ name, says, code: inRun(body) });

const LLM = "response_engine: { type: 'retell-llm', llm_id: 'llm_1' }";

/** Mistakes that programs for a large API make. */
export const RETELL_MISTAKES: readonly Mistake[] = [
  // Properties that do not exist.
  wrong('voice for voice_id', 'voice_id', `return client.agent.create({ ${LLM}, voice: '11labs-Adrian' });`),
  wrong(
    'camel case of a parameter',
    'agent_name',
    `return client.agent.create({ ${LLM}, voice_id: 'v', agentName: 'A' });`,
  ),
  wrong('name of an agent', 'agent_name', `return await client.agent.update('agent_1', { name: 'Anna' });`),
  wrong(
    'prompt of an llm',
    'general_prompt',
    `return await client.llm.create({ model: 'gpt-4.1', prompt: 'You are kind' });`,
  ),
  wrong(
    'to for to_number',
    'to_number',
    `await client.call.createPhoneCall({ from_number: '+1', to: '+2' });`,
  ),
  wrong(
    'variables of a call',
    'retell_llm_dynamic_variables',
    `await client.call.createPhoneCall({ from_number: '+1', to_number: '+2', dynamic_variables: { a: 'b' } });`,
  ),
  wrong(
    'text of a source',
    'text',
    `await client.knowledgeBase.addSources('kb', { knowledge_base_texts: [{ title: 'a', content: 'b' }] });`,
  ),
  wrong('page size', 'limit', `return await client.call.list({ page_size: 10 });`),
  wrong(
    'filter without criteria',
    'filter_criteria',
    `return await client.call.list({ filter: { direction: 'inbound' } });`,
  ),
  wrong(
    'deep parameter',
    'analysis',
    `return await client.call.list({ filter_criteria: { analysis: { type: 'string', op: 'eq', value: 'x' } } });`,
  ),
  wrong(
    'parameter in a variable',
    'voice_idd',
    `const params = { ${LLM}, voice_id: 'v', voice_idd: 'x' };\n  return await client.agent.create(params);`,
  ),
  wrong(
    'webhook of a number',
    'inbound_webhook_url',
    `await client.phoneNumber.update('+1', { webhook_url: 'https://x.example' });`,
  ),
  // Values of a wrong type.
  wrong('text as a number', 'voice_speed', `await client.agent.update('a', { voice_speed: 'fast' });`),
  wrong('number as a text', 'agent_name', `await client.agent.update('a', { agent_name: 42 });`),
  wrong(
    'one value as a list',
    'knowledge_base_urls',
    `await client.knowledgeBase.create({ knowledge_base_name: 'x', knowledge_base_urls: 'https://a.example' });`,
  ),
  wrong(
    'texts as tasks',
    'tasks',
    `await client.batchCall.createBatchCall({ from_number: '+1', tasks: ['+2', '+3'] });`,
  ),
  wrong(
    'a text as a filter',
    'AgentFilter',
    `return await client.call.list({ filter_criteria: { agent: ['agent_1'] } });`,
  ),
  wrong(
    'date as a timestamp',
    'trigger_timestamp',
    `await client.batchCall.createBatchCall({ from_number: '+1', tasks: [{ to_number: '+2' }], trigger_timestamp: new Date('2026-01-01') });`,
  ),
  wrong(
    'a number as variable',
    'number',
    `await client.call.createWebCall({ agent_id: 'a', retell_llm_dynamic_variables: { age: 7 } });`,
  ),
  wrong(
    'object as id',
    'string',
    `const agents = await client.agent.list();\n  return client.agent.retrieve(agents[0]);`,
  ),
  wrong('an id in an object', 'string', `return await client.call.retrieve({ call_id: 'x' });`),
  // Values that are not allowed.
  wrong('unknown sort order', 'descending', `return await client.call.list({ sort_order: 'desc' });`),
  wrong('unknown emotion', 'voice_emotion', `await client.agent.update('a', { voice_emotion: 'joyful' });`),
  wrong('unknown language', 'en-US', `await client.agent.update('a', { language: 'english' });`),
  wrong('unknown model', 'gpt-4', `await client.llm.create({ model: 'gpt-4-turbo' });`),
  wrong('unknown event', 'call_ended', `await client.agent.update('a', { webhook_events: ['call_end'] });`),
  wrong(
    'unknown value in a variable',
    'twilio',
    `const provider = 'vonage';\n  await client.phoneNumber.create({ area_code: 415, number_provider: provider });`,
  ),
  wrong(
    'unknown kind of engine',
    'retell-llm',
    `await client.agent.create({ voice_id: 'v', response_engine: { type: 'llm', llm_id: 'x' } });`,
  ),
  wrong(
    'status compared with a value it never has',
    'completed',
    `const call = await client.call.retrieve('c');\n  return call.call_status === 'completed';`,
  ),
  // What is missing.
  wrong('no voice', 'voice_id', `return await client.agent.create({ ${LLM} });`),
  wrong('no arguments', 'argument', `return await client.agent.create();`),
  wrong('no id', 'argument', `return await client.call.retrieve();`),
  wrong('no number to call', 'to_number', `await client.call.createPhoneCall({ from_number: '+1' });`),
  wrong('no version to publish', 'version', `await client.agent.publish('agent_1', {});`),
  wrong(
    'id inside of the parameters',
    'argument',
    `await client.agent.update({ agent_id: 'a', agent_name: 'B' });`,
  ),
  wrong('no params for an update', 'argument', `await client.phoneNumber.update('+1');`),
  wrong(
    'half of an engine',
    'llm_id',
    `await client.agent.create({ voice_id: 'v', response_engine: { type: 'retell-llm' } });`,
  ),
  wrong(
    'part of a text source',
    'title',
    `await client.knowledgeBase.create({ knowledge_base_name: 'x', knowledge_base_texts: [{ text: 'y' }] });`,
  ),
  // Promises.
  wrong(
    'no await before a member',
    'await',
    `const call = client.call.retrieve('c');\n  return call.transcript;`,
  ),
  wrong(
    'no await before a list',
    'await',
    `const agents = client.agent.list();\n  return agents.map((a) => a.agent_id);`,
  ),
  wrong('floating call', 'await', `client.agent.delete('agent_1');\n  return 'deleted';`),
  wrong('floating calls in a loop', 'await', `for (const id of ['a', 'b']) client.agent.delete(id);`),
  wrong(
    'forEach with an async function',
    'forEach',
    `const ids = ['a', 'b'];\n  const names = [];\n  ids.forEach(async (id) => { names.push((await client.agent.retrieve(id)).agent_name); });\n  return names;`,
  ),
  wrong(
    'promises returned in a list',
    'Promise.all',
    `const ids = ['a', 'b'];\n  return ids.map((id) => client.agent.retrieve(id));`,
  ),
  wrong('promise returned in an object', 'await', `return { agent: client.agent.retrieve('a'), count: 1 };`),
  wrong('promise printed', 'await', `console.log(client.concurrency.retrieve());`),
  wrong('promise in a text', 'await', 'return `limit ${client.concurrency.retrieve()}`;'),
  wrong(
    'promise as condition',
    'await',
    `if (client.agent.retrieve('a')) return 'there';\n  return 'not there';`,
  ),
  wrong(
    'async map without all',
    'await',
    `const calls = ['a', 'b'].map(async (id) => client.call.retrieve(id));\n  return calls.filter((call) => call.call_status === 'ended').length;`,
  ),
  wrong(
    'spread of a promise',
    'await',
    `const copy = { ...client.agent.retrieve('a'), agent_name: 'copy' };\n  return copy;`,
  ),
  // Methods that do not exist.
  wrong('plural of a resource', 'client.agent', `return await client.agents.list();`),
  wrong('get for retrieve', 'retrieve', `return await client.call.get('c');`),
  wrong(
    'create for createPhoneCall',
    'createPhoneCall',
    `return await client.call.create({ from_number: '+1', to_number: '+2' });`,
  ),
  wrong(
    'snake case of a method',
    'createPhoneCall',
    `return await client.call.create_phone_call({ from_number: '+1', to_number: '+2' });`,
  ),
  wrong('misspelt method', 'retrieve', `return await client.agent.retreive('a');`),
  wrong('misspelt resource', 'knowledgeBase', `return await client.knowledgebase.list();`),
  wrong(
    'method of another resource',
    'createBatchCall',
    `return await client.batchCall.create({ from_number: '+1', tasks: [] });`,
  ),
  wrong(
    'helper that is not here',
    'webhooks is not available',
    `return client.webhooks.unwrap('{}', { headers: {} });`,
  ),
  wrong('helper of another resource', 'waitUntilEnded', `return await client.agent.waitUntilEnded('a');`),
  wrong('option of a helper', 'timeout', `return await client.call.waitUntilEnded('c', { timeOut: 5 });`),
  // Results.
  wrong(
    'member of a list response',
    'filter',
    `const numbers = await client.phoneNumber.list();\n  return numbers.filter((n) => n.nickname);`,
  ),
  wrong(
    'items of a plain list',
    'items',
    `const agents = await client.agent.list();\n  return agents.items.length;`,
  ),
  wrong(
    'member with another name',
    'call_id',
    `const calls = await client.call.list();\n  return calls.items.map((call) => call.id);`,
  ),
  wrong(
    'camel case of a member',
    'agent_id',
    `const agents = await client.agent.list();\n  return agents.map((agent) => agent.agentId);`,
  ),
  wrong(
    'member of no type',
    'sentiment',
    `const call = await client.call.retrieve('c');\n  return call.sentiment;`,
  ),
  wrong(
    'duration in seconds',
    'duration_ms',
    `const call = await client.call.retrieve('c');\n  return call.duration;`,
  ),
  wrong(
    'misspelt member',
    'transcript',
    `const call = await client.call.retrieve('c');\n  return call.transcrpt;`,
  ),
  wrong(
    'deep member',
    'user_sentiment',
    `const call = await client.call.retrieve('c');\n  return call.call_analysis.sentiment;`,
  ),
  wrong(
    'body of a response',
    'data',
    `const response = await client.agent.retrieve('a');\n  return response.data.agent_name;`,
  ),
  wrong(
    'destructured member',
    'total_count',
    `const { items, total_count } = await client.chat.list();\n  return [items, total_count];`,
  ),
  // What the sandbox has not.
  wrong(
    'fetch',
    'fetch',
    `const answer = await fetch('https://api.example');\n  return await answer.json();`,
  ),
  wrong('process', 'process', `return process.env.RETELL_API_KEY;`),
  {
    name: 'another module',
    says: 'axios',
    code: "import axios from 'axios';\nasync function run(client) { return axios.get('https://x.example'); }",
  },
  wrong('variable of no declaration', 'agentId', `return await client.agent.retrieve(agentId);`),
];
