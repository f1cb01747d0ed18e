import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Where a request of ours to the outside may lead. */
@Injectable()
export class OutboundPolicy {
  /** All addresses of a host, in the order to try them. */
  async resolve(host: string): Promise<readonly string[]> {
    const found = await lookup(host, { all: true, order: 'verbatim' });
    return found.map(({ address }) => address);
  }

  allows(address: string): boolean {
    return isPublicAddress(address);
  }

  allowsPort(port: number): boolean {
    return port === 80 || port === 443;
  }
}

/**
 * Whether an IP address is one of the public internet: not of this machine, of a private network,
 * of a link, or set apart for anything else (IANA's special-purpose registries). IPv6 addresses
 * that stand for an IPv4 one (mapped, NAT64, 6to4, Teredo) are refused altogether, so that none can
 * smuggle a private one.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // What is global in IPv6 begins with 001 (RFC 4291, and IANA's allocation since).
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
