import { readFileSync } from 'node:fs';
import fastify from 'fastify';

/** What is answered at an address, as the service itself has answered it. */
export interface KeptAnswer {
  /** Path and query. */
  readonly address: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64. */
  readonly body: string;
}

/** A bare Fastify that answers the bytes of a file: how fast a route can be that decides nothing. Told by its parameters. */
const [answersFile = '', port = '0'] = process.argv.slice(2);
const kept = JSON.parse(readFileSync(answersFile, 'utf8')) as readonly KeptAnswer[];
const answers = new Map(
  kept.map((answer) => [answer.address, { ...answer, bytes: Buffer.from(answer.body, 'base64') }]),
);
const server = fastify();
server.get('/*', (request, reply) => {
  const answer = answers.get(request.url);
  if (!answer) return reply.code(404).send();
  return reply.headers(answer.headers).type(answer.contentType).send(answer.bytes);
});
await server.listen({ host: '127.0.0.1', port: Number(port) });
process.send?.('ready');
process.once('disconnect', () => process.exit());
