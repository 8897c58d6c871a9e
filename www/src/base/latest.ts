/// Wraps `task` so that only the answer to the last call is given: an earlier call is aborted and
/// answers undefined, however late it comes.
export function latest<Argument, Result>(
  task: (argument: Argument, signal: AbortSignal) => Promise<Result>,
): (argument: Argument) => Promise<Result | undefined> {
  let current = new AbortController()
  return async (argument) => {
    current.abort()
    const mine = (current = new AbortController())
    try {
      const result = await task(argument, mine.signal)
      return mine.signal.aborted ? undefined : result
    } catch (error) {
      if (mine.signal.aborted) return undefined
      throw error
    }
  }
}
