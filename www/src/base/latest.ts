/// Wraps `task` so that only the answer to the last call is given: an earlier call, or one that was
/// stopped, is aborted and answers undefined, however late it comes.
export function latest<Argument, Result>(
  task: (argument: Argument, signal: AbortSignal) => Promise<Result>,
): { (argument: Argument): Promise<Result | undefined>; stop(): void } {
  let current = new AbortController()
  const stop = (): void => current.abort()
  const ask = async (argument: Argument): Promise<Result | undefined> => {
    stop()
    const mine = (current = new AbortController())
    try {
      const result = await task(argument, mine.signal)
      return mine.signal.aborted ? undefined : result
    } catch (error) {
      if (mine.signal.aborted) return undefined
      throw error
    }
  }
  return Object.assign(ask, { stop })
}
