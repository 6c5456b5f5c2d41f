/**
 * Milliseconds of processor time that some work takes, that of compiling and of clearing memory included: whoever else is
 * at work on the machine does not count.
 */
export function processorMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
