/** An operation about one pet. */
export const operation = (operationId: string) => ({
  operationId,
  tags: ['pets'],
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    200: {
      description: 'A pet',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['status'],
            properties: { status: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
});

/** A document with these paths. */
export const document = (paths: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    servers: [{ url: 'https://api.pets.example' }],
    paths,
  });
