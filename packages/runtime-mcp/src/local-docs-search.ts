import type { EmbeddedMethod, EmbeddedReadme } from './api/types.ts';

const entry = (name: string, httpMethod: string, endpoint: string, description: string): EmbeddedMethod => {
  const [method = name] = name.split('.').slice(-1);
  const qualified = `client.${name}`;
  return {
    name: method,
    endpoint,
    httpMethod,
    summary: '',
    description,
    stainlessPath: `(resource) ${name.split('.').slice(0, -1).join('.')} > (method) ${method}`,
    qualified,
    markdown: `## ${method}\n\n\`${qualified}()\`\n\n**${httpMethod}** \`${endpoint}\`\n\n${description}`,
    perLanguage: {
      typescript: { method: qualified, example: `const client = new Example();\n\nawait ${qualified}();` },
      http: { example: `curl https://api.example.com${endpoint}` },
    },
  };
};

/** Documentation of every method, in config order. */
export const EMBEDDED_METHODS: readonly EmbeddedMethod[] = [
  entry('pet.create', 'post', '/pets', 'Adds a pet to the shop.'),
  entry('pet.retrieve', 'get', '/pets/{pet_id}', 'Reads one pet.'),
  entry('pet.list', 'get', '/pets', 'Lists the pets of the shop.'),
  entry('pet.update', 'patch', '/pets/{pet_id}', 'Changes a pet.'),
  entry('pet.delete', 'delete', '/pets/{pet_id}', 'Removes a pet.'),
  entry('pet.search', 'post', '/pets/search', 'Finds pets by their traits.'),
  entry('store.order.place', 'post', '/orders', 'Orders a pet.'),
];

/** The README of each language. */
export const EMBEDDED_READMES: readonly EmbeddedReadme[] = [
  {
    language: 'typescript',
    content:
      '# Example\n\nA pet shop.\n\n## Webhooks\n\nCheck the signature of a webhook with `verify` before you trust its body.\n\n' +
      '## Retries\n\nCalls are repeated when a failure looks temporary.\n\n```ts\n# not a heading\nconst client = new Example({ maxRetries: 0 });\n```\n',
  },
];
