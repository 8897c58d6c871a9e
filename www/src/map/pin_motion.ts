/// How a pin comes and goes when a zoom splits or merges it; only for who has not asked for less motion.
const duration = 220
const easing = 'cubic-bezier(0.2, 0, 0, 1)'

/// Grows out of a place (dx, dy) pixels away: the pin that it was part of.
export function arrive(icon: HTMLElement, dx: number, dy: number): void {
  const start = { transform: `translate(${dx}px, ${dy}px) scale(0.5)`, opacity: 0 }
  icon.firstElementChild?.animate([start, { transform: 'none', opacity: 1 }], { duration, easing })
}

/// Fades away, out of reach already; `onGone` then removes it.
export function leave(icon: HTMLElement, onGone: () => void): void {
  icon.classList.replace('pin', 'pin-leaving')
  icon.inert = true
  const fading = icon.firstElementChild?.animate([{ opacity: 1 }, { opacity: 0 }], { duration: duration / 2 })
  if (fading) fading.onfinish = fading.oncancel = onGone
  else onGone()
}
