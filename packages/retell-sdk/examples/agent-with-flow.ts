// Makes an agent that follows a conversation flow: it asks for a name, confirms it and ends the call.
//
//   npx tsx agent-with-flow.ts
import Retell from 'retell-sdk';

const client = new Retell(); // reads RETELL_API_KEY

const flow = await client.conversationFlow.create({
  model_choice: { type: 'cascading', model: 'gpt-4.1' },
  start_speaker: 'agent',
  start_node_id: 'ask',
  nodes: [
    {
      type: 'conversation',
      id: 'ask',
      instruction: { type: 'prompt', text: 'Greet the caller and ask for their full name.' },
      edges: [
        {
          id: 'named',
          destination_node_id: 'confirm',
          transition_condition: { type: 'prompt', prompt: 'The caller has given their name.' },
        },
      ],
    },
    {
      type: 'conversation',
      id: 'confirm',
      instruction: { type: 'prompt', text: 'Repeat the name and say that someone will call back.' },
      edges: [
        {
          id: 'confirmed',
          destination_node_id: 'goodbye',
          transition_condition: { type: 'prompt', prompt: 'The caller agrees.' },
        },
      ],
    },
    { type: 'end', id: 'goodbye', instruction: { type: 'static_text', text: 'Thank you. Goodbye!' } },
  ],
});
console.log(`Flow ${flow.conversation_flow_id}`);

const agent = await client.agent.create({
  agent_name: 'Call-back desk',
  response_engine: { type: 'conversation-flow', conversation_flow_id: flow.conversation_flow_id },
  voice_id: 'retell-Cimo',
});
console.log(`Agent ${agent.agent_id}, version ${agent.version}`);
