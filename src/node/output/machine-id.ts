import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';

const FACTS: readonly (() => string)[] = [
  hostname,
  listHardwareAddresses,
  // Linux: a number of its own for each start of the system, and for the processes of each container.
  () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'),
  () => readlinkSync('/proc/self/ns/pid'),
];

/**
 * Identifies the computer, or the container on it, in which a process id means one process: 8 hexadecimal digits. It may
 * change when the computer is restarted or gets another network.
 */
export function getMachineId(): string {
  return createHash('sha256').update(FACTS.map(readFact).join('\n')).digest('hex').slice(0, 8);
}

function listHardwareAddresses(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list = []) => list.map(({ mac }) => mac));
  return [...new Set(addresses)].sort().join(' ');
}

/** '' for a fact that this system does not have or does not show. */
function readFact(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
