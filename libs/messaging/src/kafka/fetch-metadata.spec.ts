import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchMetadata } from './fetch-metadata.js';

describe('Asking brokers for metadata', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];

  const listen = async (talk: (socket: Socket) => void): Promise<string> => {
    const server = createServer((socket) => {
      sockets.push(socket);
      talk(socket);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  afterEach(() => {
    sockets.splice(0).forEach((socket) => socket.destroy());
    servers.splice(0).forEach((server) => server.close());
  });

  it.each([
    { name: 'says nothing', talk: () => undefined, failure: /not answered in time/ },
    { name: 'hangs up', talk: (socket: Socket) => socket.destroy(), failure: /closed|ECONNRESET/ },
    {
      name: 'is no broker',
      talk: (socket: Socket) => socket.write('HTTP/1.1 400 Bad Request'),
      failure: /not believed/,
    },
    {
      name: 'answers half',
      talk: (socket: Socket) => socket.write(Buffer.alloc(8, '\0\0\0\x04')),
      failure: /too early/,
    },
  ])('ends when a broker $name', async ({ talk, failure }) => {
    await expect(fetchMetadata([await listen(talk)], 200)).rejects.toThrow(failure);
  });

  it('goes on to the next broker', async () => {
    const silent = await listen(() => undefined);
    const answering = await listen((socket) => socket.write(answer('a-cluster')));
    await expect(fetchMetadata([silent, answering], 2_000)).resolves.toEqual({
      clusterId: 'a-cluster',
      topics: new Map(),
    });
  });
});

/** Size, correlation, tags, throttle, no brokers, the cluster's id, controller, no topics. */
function answer(clusterId: string): Buffer {
  const body = Buffer.concat([
    Buffer.alloc(9),
    Buffer.from([1, clusterId.length + 1]),
    Buffer.from(clusterId),
    Buffer.alloc(4),
    Buffer.from([1]),
  ]);
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
}
