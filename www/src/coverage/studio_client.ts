import { Studio } from './studio.ts'
import type { Question, Reply } from './studio_worker.ts'

/// The worker's file, beside this module's own: put in by build.mjs.
declare const studioWorkerFile: string

/// Asks a method of the studio. Buffers among the arguments are given away.
export type Ask = <Name extends keyof Studio>(
  name: Name,
  ...args: Parameters<Studio[Name]>
) => Promise<ReturnType<Studio[Name]>>

/// A studio in a worker, so that decoding and painting never hold a frame back; in the page itself
/// where the browser cannot draw in a worker, or once the worker failed: what it was asked is refused,
/// and what it kept is lost.
export function openStudio(): Ask {
  if (!canDrawInWorkers()) return inPage()
  let ask = inWorker(() => (ask = inPage()))
  return (name, ...args) => ask(name, ...args)
}

function canDrawInWorkers(): boolean {
  return typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null
}

function inWorker(onFailure: () => void): Ask {
  const worker = new Worker(new URL(studioWorkerFile, import.meta.url))
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  let last = 0
  worker.addEventListener('message', ({ data: { id, result, error } }: MessageEvent<Reply>) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result as never)
    else asked?.reject(new Error(error))
  })
  worker.addEventListener('error', ({ message }) => {
    onFailure()
    for (const { reject } of waiting.values()) reject(new Error(message || 'the worker cannot run'))
    waiting.clear()
  })
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      const question: Question = { id: ++last, name, args }
      waiting.set(question.id, { resolve, reject })
      worker.postMessage(question, args.filter((arg) => arg instanceof ArrayBuffer))
    })
}

function inPage(): Ask {
  const studio = new Studio((side) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = side
    return canvas
  })
  return async (name, ...args) => (studio[name] as (...given: unknown[]) => never).apply(studio, args)
}
