/** A place where work stops until it is let go. */
export function stoppingPlace() {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const stop = async () => {
    arrive()
    await opened
  }
  return { arrived, open, stop }
}
