import { inRun, type RightProgram } from './program.ts';

const right = (name: string, body: string): RightProgram => ({ name, code: inRun(body) });
const whole = (name: string, code: string): RightProgram => ({ name, code });

/** Programs that do what they should, in the ways that people and models write them. */
export const RETELL_RIGHT: readonly RightProgram[] = [
  right(
    'list of names',
    `const agents = await client.agent.list();\n  return agents.map((a) => a.agent_name);`,
  ),
  right(
    'optional members without a question mark',
    `const calls = await client.call.list({ limit: 5 });\n  return calls.items.map((c) => c.call_analysis.call_summary);`,
  ),
  right(
    'optional members with one',
    `const { items } = await client.call.list();\n  return items?.filter((c) => c.call_analysis?.user_sentiment === 'Negative').length ?? 0;`,
  ),
  right(
    'member of one kind of call',
    `const calls = await client.call.list();\n  return calls.items.map((c) => c.from_number);`,
  ),
  right(
    'member of one kind, after a test',
    `const c = await client.call.retrieve('c');\n  if (c.call_type === 'phone_call') return [c.from_number, c.direction];\n  return c.access_token;`,
  ),
  right(
    'engine of an agent',
    `const agent = await client.agent.retrieve('a');\n  const llm = await client.llm.retrieve(agent.response_engine.llm_id);\n  return llm.general_prompt;`,
  ),
  right(
    'engine after a test',
    `const { response_engine: e } = await client.agent.retrieve('a');\n  return e.type === 'conversation-flow' ? e.conversation_flow_id : null;`,
  ),
  right(
    'params in a variable',
    `const params = { response_engine: { type: 'retell-llm', llm_id: 'l' }, voice_id: '11labs-Adrian', language: 'en-US' };\n  const agent = await client.agent.create(params);\n  return agent.agent_id;`,
  ),
  right(
    'params built step by step',
    `const params = {};\n  params.agent_name = 'Anna';\n  params.voice_speed = 1.1;\n  return (await client.agent.update('a', params)).version;`,
  ),
  right(
    'tasks from rows',
    `const rows = [{ name: 'A', phone: '+1' }, { name: 'B', phone: '+2' }];\n  const tasks = rows.map((r) => ({ to_number: r.phone, retell_llm_dynamic_variables: { name: r.name } }));\n  return await client.batchCall.createBatchCall({ from_number: '+1', name: 'batch', tasks });`,
  ),
  right(
    'tasks pushed in a loop',
    `const tasks = [];\n  for (const n of ['+1', '+2']) tasks.push({ to_number: n });\n  const r = await client.batchCall.createBatchCall({ from_number: '+3', tasks, trigger_timestamp: Date.now() + 60_000 });\n  return r.batch_call_id;`,
  ),
  right(
    'a filter in a variable',
    `const filter_criteria = { call_status: { type: 'enum', op: 'in', value: ['ended'] } };\n  const calls = await client.call.list({ filter_criteria, limit: 100, sort_order: 'descending' });\n  return calls.items.length;`,
  ),
  right(
    'a range as filter',
    `const since = Date.now() - 86_400_000;\n  const r = await client.call.list({ filter_criteria: { start_timestamp: { type: 'range', op: 'bt', value: [since, Date.now()] } } });\n  return r.has_more;`,
  ),
  right(
    'a filter of agents',
    `const r = await client.call.list({ filter_criteria: { agent: [{ agent_id: 'a' }] } });\n  return r.items.reduce((sum, c) => sum + (c.duration_ms ?? 0), 0);`,
  ),
  right(
    'loop over pages by hand',
    `let key;\n  const all = [];\n  do {\n    const page = await client.call.list({ limit: 100, pagination_key: key });\n    all.push(...page.items);\n    key = page.has_more ? page.pagination_key : undefined;\n  } while (key);\n  return all.length;`,
  ),
  right(
    'for await over a list',
    `let cost = 0;\n  for await (const call of client.call.list({ limit: 50 })) cost += call.call_cost?.combined_cost ?? 0;\n  return cost;`,
  ),
  right(
    'toArray',
    `const numbers = await client.phoneNumber.list().toArray({ limit: 20 });\n  return numbers.map((n) => n.phone_number);`,
  ),
  right(
    'pages',
    `let count = 0;\n  for await (const page of client.chat.list().pages()) count += page.items.length;\n  return count;`,
  ),
  right(
    'all at once',
    `const ids = ['a', 'b'];\n  const agents = await Promise.all(ids.map((id) => client.agent.retrieve(id)));\n  return agents.map(({ agent_id, voice_id }) => ({ agent_id, voice_id }));`,
  ),
  right(
    'settled',
    `const results = await Promise.allSettled(['a', 'b'].map((id) => client.call.retrieve(id)));\n  return results.map((r) => (r.status === 'fulfilled' ? r.value.call_status : r.reason.message));`,
  ),
  right(
    'errors caught',
    `try {\n    await client.agent.retrieve('none');\n    return 'there';\n  } catch (error) {\n    return { status: error.status, message: error.message };\n  }`,
  ),
  right(
    'an error handled by catch',
    `const agent = await client.agent.retrieve('x').catch(() => null);\n  return agent ? agent.agent_name : 'none';`,
  ),
  right(
    'a chain of then',
    `return client.concurrency.retrieve().then((c) => c.concurrency_limit - c.current_concurrency);`,
  ),
  right(
    'withResponse',
    `const { data, response } = await client.agent.retrieve('a').withResponse();\n  return [data.agent_id, response.status, response.headers.get('x-request-id')];`,
  ),
  right(
    'asResponse',
    `const response = await client.agent.list().asResponse();\n  return (await response.json()).length;`,
  ),
  right(
    'groups',
    `const groups = {};\n  const { items } = await client.call.list();\n  for (const call of items) (groups[call.agent_id] ??= []).push(call.call_id);\n  return groups;`,
  ),
  right(
    'groups by a map',
    `const byDay = new Map();\n  for (const c of (await client.call.list()).items) {\n    const day = new Date(c.start_timestamp).toISOString().slice(0, 10);\n    byDay.set(day, (byDay.get(day) ?? 0) + 1);\n  }\n  return Object.fromEntries(byDay);`,
  ),
  right(
    'sorted',
    `const { items = [] } = await client.call.list();\n  items.sort((a, b) => b.duration_ms - a.duration_ms);\n  return items.slice(0, 3).map((c) => [c.call_id, c.duration_ms]);`,
  ),
  right(
    'time zone',
    `const c = await client.call.retrieve('c');\n  return new Date(c.start_timestamp).toLocaleString('en-US', { timeZone: 'America/New_York', weekday: 'long' });`,
  ),
  right(
    'currency',
    `const c = await client.call.retrieve('c');\n  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(c.call_cost.combined_cost / 100);`,
  ),
  right(
    'copy of an agent',
    `const agent = await client.agent.retrieve('a');\n  const copy = await client.agent.create({ ...agent, agent_name: agent.agent_name + ' copy' });\n  return copy.agent_id;`,
  ),
  right(
    'copy without some members',
    `const { agent_id, version, is_published, last_modification_timestamp, ...rest } = await client.agent.retrieve('a');\n  return (await client.agent.create({ ...rest, voice_temperature: 0.4 })).agent_id;`,
  ),
  right(
    'metadata of unknown type',
    `const c = await client.call.retrieve('c');\n  return c.metadata.customer_id ?? c.metadata['customer'];`,
  ),
  right(
    'analysis of unknown type',
    `const { items } = await client.call.list();\n  return items.map((c) => c.call_analysis?.custom_analysis_data?.order_number);`,
  ),
  right(
    'metadata given',
    `await client.call.update('c', { metadata: { tags: ['a', 1], nested: { deep: true } } });\n  return 'ok';`,
  ),
  right(
    'null where it clears',
    `return await client.phoneNumber.update('+1', { inbound_agents: null, nickname: null });`,
  ),
  right(
    'agents of a number',
    `const weight = { agent_id: 'a', agent_version: 'latest', weight: 1 };\n  return client.phoneNumber.update('+1', { inbound_agents: [weight] });`,
  ),
  right(
    'file from a text',
    `const file = new File(['hello'], 'a.txt', { type: 'text/plain' });\n  return await client.knowledgeBase.create({ knowledge_base_name: 'x', knowledge_base_files: [file] });`,
  ),
  right(
    'flow of two nodes',
    `return await client.conversationFlow.create({\n    start_speaker: 'agent',\n    model_choice: { type: 'cascading', model: 'gpt-4.1' },\n    start_node_id: 'hello',\n    nodes: [\n      { id: 'hello', type: 'conversation', instruction: { type: 'prompt', text: 'Greet' }, edges: [{ id: 'e', destination_node_id: 'bye', transition_condition: { type: 'prompt', prompt: 'done' } }] },\n      { id: 'bye', type: 'end' },\n    ],\n  });`,
  ),
  right(
    'texts of nodes',
    `const flow = await client.conversationFlow.retrieve('f');\n  return flow.nodes.map((n) => n.instruction?.text);`,
  ),
  right(
    'tools of an llm',
    `const llm = await client.llm.retrieve('l');\n  const tools = llm.general_tools ?? [];\n  return await client.llm.update('l', { general_tools: [...tools, { type: 'end_call', name: 'end_call', description: 'Ends the call' }] });`,
  ),
  right(
    'urls of tools',
    `const llm = await client.llm.retrieve('l');\n  return llm.general_tools.filter((t) => t.type === 'custom').map((t) => t.url);`,
  ),
  right(
    'wait with a timer',
    `let base = await client.knowledgeBase.retrieve('kb');\n  for (let i = 0; i < 5 && base.status === 'in_progress'; i++) {\n    await new Promise((resolve) => setTimeout(resolve, 1000));\n    base = await client.knowledgeBase.retrieve('kb');\n  }\n  return base.status;`,
  ),
  right(
    'options of a request',
    `return await client.agent.list({ limit: 3 }, { timeout: 5000, maxRetries: 1 });`,
  ),
  right(
    'version by name',
    `return (await client.agent.retrieve('a', { version: 'latest_published' })).version;`,
  ),
  right(
    'list without parameters',
    `return (await client.voice.list()).filter((v) => v.gender === 'female' && v.accent === 'British').map((v) => v.voice_id);`,
  ),
  right(
    'language in a wide variable',
    `let language = 'de-DE';\n  if (Math.random() > 2) language = 'en-US';\n  return await client.agent.update('a', { language });`,
  ),
  right(
    'several values from a list',
    `const [first, ...others] = await client.agent.list();\n  return { first: first?.agent_id, others: others.length };`,
  ),
  right(
    'forEach without await',
    `const names = [];\n  (await client.agent.list()).forEach((a) => { names.push(a.agent_name); });\n  return names;`,
  ),
  right(
    'reduce with await',
    `return await ['a', 'b'].reduce(async (sum, id) => (await sum) + (await client.call.retrieve(id)).duration_ms, Promise.resolve(0));`,
  ),
  right(
    'url and search params',
    `const url = new URL('https://x.example/a?b=1');\n  url.searchParams.set('agent', 'a');\n  return await client.agent.update('a', { webhook_url: url.href });`,
  ),
  right(
    'encoded text',
    `return [btoa('a'), atob('YQ=='), new TextEncoder().encode('é').length, structuredClone({ a: 1 }).a];`,
  ),
  right(
    'table of a result',
    `console.table((await client.agent.list()).map((a) => ({ id: a.agent_id, name: a.agent_name })));`,
  ),
  right('json of a result', `return JSON.stringify(await client.llm.list(), null, 2);`),
  right('typeof of what is not here', `return typeof process === 'undefined' && typeof fetch;`),
  whole(
    'typed by hand',
    "import Retell from 'retell-sdk';\n\nasync function run(client: Retell): Promise<Array<string | null | undefined>> {\n  const agents: Retell.AgentResponse[] = await client.agent.list();\n  return agents.map((agent) => agent.agent_name);\n}",
  ),
  whole(
    'any by hand',
    'async function run(client: any) {\n  const result: any = await client.agent.list();\n  return result.length;\n}',
  ),
  whole(
    'type that nobody declares',
    'async function run(client: RetellClient): Promise<Agent[]> {\n  return await client.agent.list();\n}',
  ),
  whole('arrow', 'const run = async (client) => (await client.voice.list()).length;'),
  whole(
    'function of another name',
    'async function main(client) {\n  const { concurrency_limit } = await client.concurrency.retrieve();\n  return concurrency_limit;\n}',
  ),
  whole('body alone', "const call = await client.call.retrieve('c');\nreturn call.transcript;"),
  whole(
    'fenced',
    'Here is the code:\n\n```typescript\nasync function run(client) {\n  return (await client.agent.list()).length;\n}\n```\n',
  ),
  whole(
    'sample of the documentation',
    "import Retell from 'retell-sdk';\n\nconst client = new Retell();\n\nconst agentResponse = await client.agent.retrieve('16b980523634a6dc504898cda492e939');\n\nconsole.log(agentResponse.agent_id);",
  ),
  whole(
    'helpers beside run',
    'const short = (text) => (text ?? "").slice(0, 80);\nfunction total(list) { let sum = 0; for (const x of list) sum += x; return sum; }\n\nexport default async function run(client) {\n  const { items } = await client.call.list();\n  return { total: total(items.map((c) => c.duration_ms)), texts: items.map((c) => short(c.public_log_url)) };\n}',
  ),
  whole(
    'enum and interface',
    "enum Mood { Good = 'Positive', Bad = 'Negative' }\ninterface Row { id: string; mood?: string }\nasync function run(client) {\n  const { items } = await client.call.list();\n  const rows: Row[] = items.map((c) => ({ id: c.call_id, mood: c.call_analysis?.user_sentiment }));\n  return rows.filter((r) => r.mood === Mood.Bad);\n}",
  ),
  whole(
    'waiting for a state',
    'async function run(client) {\n  const states = [];\n  const call = await client.call.waitUntilEnded("c", { timeout: 60_000, onUpdate: (latest) => states.push(latest.call_status) });\n  return { states, text: call.transcript };\n}',
  ),
  whole(
    'alias of a resource',
    'async function run({ agent: agents, phoneNumber }) {\n  const [list, numbers] = await Promise.all([agents.list(), phoneNumber.list()]);\n  return [list.length, numbers.items.length];\n}',
  ),
];
