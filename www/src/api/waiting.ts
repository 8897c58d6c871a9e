/// How long an answer takes before the page shows that it waits, in milliseconds.
const threshold = 400

let pending = 0
let timer: ReturnType<typeof setTimeout> | undefined

/// Shows that the page waits, by a class of its root, while answers take long.
export async function waiting<Result>(answer: Promise<Result>): Promise<Result> {
  if (pending++ === 0) timer = setTimeout(() => show(true), threshold)
  try {
    return await answer
  } finally {
    if (--pending === 0) {
      clearTimeout(timer)
      show(false)
    }
  }
}

function show(isWaiting: boolean): void {
  document.documentElement.classList.toggle('is-waiting', isWaiting)
}
