/// How long an answer may take, and how long to wait before the one other attempt, in milliseconds.
export type Patience = { answer: number; pause: number }

const usual: Patience = { answer: 20_000, pause: 800 }

/// Does a task within a time, and once more when what failed may pass: a server that restarts, a
/// network that stumbles. An abort through `signal` ends both at once, with its reason.
export async function patiently<Result>(
  task: (signal: AbortSignal) => Promise<Result>,
  mayPass: (error: unknown) => boolean,
  signal?: AbortSignal,
  { answer, pause }: Patience = usual,
): Promise<Result> {
  try {
    return await within(answer, task, signal)
  } catch (error) {
    if (signal?.aborted || !mayPass(error)) throw error
    await rest(pause, signal)
    return within(answer, task, signal)
  }
}

/// AbortSignal.any and .timeout would do, if every browser that we support had them.
async function within<Result>(time: number, task: (signal: AbortSignal) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  const inner = new AbortController()
  const abort = (): void => inner.abort(signal?.reason)
  const timer = setTimeout(() => inner.abort(new DOMException('no answer in time', 'TimeoutError')), time)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  try {
    return await task(inner.signal)
  } catch (error) {
    throw inner.signal.aborted ? inner.signal.reason : error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function rest(time: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, time)
    function done(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      if (signal?.aborted) reject(signal.reason)
      else resolve()
    }
    signal?.addEventListener('abort', done)
  })
}
