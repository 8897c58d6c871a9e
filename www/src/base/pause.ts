/// Lets the browser answer its reader before going on.
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/// Lets the browser show what there is; a page that nobody sees does not wait for it.
export function nextPaint(): Promise<void> {
  if (document.hidden) return nextTask()
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
