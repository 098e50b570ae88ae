// Makes an agent whose replies come from a Retell LLM with a prompt and a tool.
//
//   npx tsx agent-with-llm.ts
import Retell from 'retell-sdk';

const client = new Retell(); // reads RETELL_API_KEY

const llm = await client.llm.create({
  begin_message: 'Hello, this is the front desk of Harbour Dental. How can I help you?',
  general_prompt:
    'You answer the telephone of a dental practice. Be brief and friendly. ' +
    'Never give medical advice. Say goodbye and end the call once nothing is left to do.',
  general_tools: [
    { type: 'end_call', name: 'end_call', description: 'Ends the call after both have said goodbye.' },
  ],
});
console.log(`LLM ${llm.llm_id}`);

const agent = await client.agent.create({
  agent_name: 'Front desk',
  response_engine: { type: 'retell-llm', llm_id: llm.llm_id },
  voice_id: 'retell-Cimo',
  language: 'en-US',
});
console.log(`Agent ${agent.agent_id}, version ${agent.version}`);
