import { BlockList, isIP } from 'node:net';

/** Hops of `X-Forwarded-For` that are looked at, from the nearest one. */
const MAX_HOPS = 16;

/**
 * Tells the address of a client, believing `X-Forwarded-For` only as far as trusted proxies wrote it.
 * Without trusted proxies it is always the address of the connection.
 */
export class ClientAddress {
  private readonly trusted = new BlockList();
  private readonly trustsAnybody: boolean;

  /** @param trustedProxies addresses or networks in CIDR notation; anything else is an error */
  constructor(trustedProxies: readonly string[]) {
    this.trustsAnybody = trustedProxies.length > 0;
    for (const network of trustedProxies) this.trust(network);
  }

  of(connection: string, forwardedFor: string | string[] | undefined): string {
    const direct = withoutMapping(connection);
    if (!this.trustsAnybody || forwardedFor === undefined || !this.isTrusted(direct)) return direct;
    const hops = forwardedFor.toString().split(',').slice(-MAX_HOPS).reverse();
    let address = direct;
    for (const hop of hops) {
      const candidate = withoutMapping(hop.trim());
      if (isIP(candidate) === 0) return address;
      address = candidate;
      if (!this.isTrusted(candidate)) return address;
    }
    return address;
  }

  private trust(network: string): void {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) this.trusted.addAddress(address, family);
    else this.trusted.addSubnet(address, Number(bits), family);
  }

  private isTrusted(address: string): boolean {
    return this.trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
}

/** An IPv4 address that reached a dual-stack socket is written as `::ffff:192.0.2.1`. */
const withoutMapping = (address: string): string =>
  address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address;
