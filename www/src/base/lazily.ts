/// What is loaded when it is first asked for, and once; after a failure, which is told, anew when it is
/// asked for again. The first to ask says with what.
export function lazily<Arguments extends unknown[], Thing>(
  load: (...args: Arguments) => Promise<Thing>,
  onFailure?: () => void,
): (...args: Arguments) => Promise<Thing> {
  let thing: Promise<Thing> | undefined
  return (...args) => {
    thing ??= load(...args).catch((error: unknown) => {
      thing = undefined
      onFailure?.()
      throw error
    })
    return thing
  }
}
