import { BlockList, isIP } from "node:net"

const listOf = (family: "ipv4" | "ipv6", subnets: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = "", prefix = ""] = subnet.split("/")
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}

/** What IANA sets aside of the old addresses: own network, carriers' networks, loopback, link-local with metadata, tests, multicast, and the rest. */
const reserved4 = listOf("ipv4", [
  "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
  "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
  "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
])

/** The only part of the new addresses that is handed out to the public. */
const public6 = listOf("ipv6", ["2000::/3"])

/** What within it leads elsewhere: tunnels, which hold an old address, protocol assignments, documentation. */
const reserved6 = listOf("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"])

/** Whether an IP address is one of the public internet. What is no IP address is not. */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !reserved4.check(address, "ipv4")
    case 6:
      return public6.check(address, "ipv6") && !reserved6.check(address, "ipv6")
    default:
      return false
  }
}

/** The IP address an address's host is written as, without brackets; `undefined` where it is a name. */
export const literalHost = ({ hostname }: URL): string | undefined => {
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname
  return isIP(bare) === 0 ? undefined : bare
}
