import { describe, expect, it } from '@jest/globals';
import { ClientAddress } from './client-address.js';

describe('the address of a client', () => {
  const nobody = new ClientAddress([]);
  const proxies = new ClientAddress(['10.0.0.0/8', '::1', '2001:db8::/32']);

  it.each<[string, ClientAddress, string, string | undefined, string]>([
    ['is the connection’s without proxies', nobody, '192.0.2.1', undefined, '192.0.2.1'],
    ['cannot be claimed by a client', nobody, '192.0.2.1', '198.51.100.9', '192.0.2.1'],
    ['is not taken from a proxy that is not trusted', proxies, '192.0.2.1', '198.51.100.9', '192.0.2.1'],
    ['is what a trusted proxy saw', proxies, '10.1.2.3', '198.51.100.9', '198.51.100.9'],
    [
      'is the last that no trusted proxy has',
      proxies,
      '10.1.2.3',
      '203.0.113.5, 198.51.100.9, 10.9.9.9',
      '198.51.100.9',
    ],
    ['ends at what is no address', proxies, '10.1.2.3', '198.51.100.9, nonsense', '10.1.2.3'],
    ['is the proxy’s own where it names none', proxies, '10.1.2.3', '', '10.1.2.3'],
    ['is IPv4 on a dual-stack socket too', proxies, '::ffff:10.1.2.3', '::ffff:198.51.100.9', '198.51.100.9'],
    ['may be IPv6', proxies, '2001:db8::7', '2001:470::1', '2001:470::1'],
  ])('%s', (_, addresses, connection, forwardedFor, expected) => {
    expect(addresses.of(connection, forwardedFor)).toBe(expected);
  });
});
