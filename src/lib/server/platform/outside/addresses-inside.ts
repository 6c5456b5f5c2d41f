import { BlockList, isIP } from 'node:net'

/**
 * Networks that are not the open internet: whoever gives an address must not make the server look into its own house
 * (IANA Special-Purpose Address Registries; RFC 6890).
 */
/** One list each: in a common one an IPv6 network takes IPv4 addresses for its own. */
const inside = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.ipv4.addSubnet(network, prefix, 'ipv4')
// All but global unicast; of that, tunnels and documentation, which may lead anywhere.
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  inside.ipv6.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address lies inside a house or a machine; also where it is no IP address at all. */
export function isInside(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isInside(mapped)
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  return inside[kind].check(address, kind)
}
