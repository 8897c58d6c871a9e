/// Whether the reader asked the system for less motion; read each time, it may change.
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
