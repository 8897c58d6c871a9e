import type { Methods, NewCanvas, Question, Reply } from './workbench.ts'

/// Asks a method of what works elsewhere. Buffers among the arguments are given away.
export type Ask<Work> = <Name extends MethodsOf<Work>>(name: Name, ...args: ArgsOf<Work[Name]>) => Promise<ResultOf<Work[Name]>>

type MethodsOf<Work> = { [Name in keyof Work]: Work[Name] extends (...args: never[]) => unknown ? Name : never }[keyof Work]
type ArgsOf<Method> = Method extends (...args: infer Args) => unknown ? Args : never
type ResultOf<Method> = Method extends (...args: never[]) => infer Result ? Result : never

/// What decodes and paints in a worker, so that it never holds a frame back; in the page itself where
/// the browser cannot draw in a worker, or once the worker failed: what it was asked is refused, and
/// what it kept is lost. `file` is the worker's, beside this module's own; few browsers load the other.
export function openWorkshop<Work>(file: string, workInPage: (newCanvas: NewCanvas) => Promise<Work>): Ask<Work> {
  const open = (): Ask<Work> => inPage(workInPage(pageCanvas))
  if (!canDrawInWorkers()) return open()
  let ask = inWorker<Work>(file, () => (ask = open()))
  return (name, ...args) => ask(name, ...args)
}

function canDrawInWorkers(): boolean {
  return typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null
}

function inWorker<Work>(file: string, onFailure: () => void): Ask<Work> {
  const worker = new Worker(new URL(file, import.meta.url))
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
      const question: Question = { id: ++last, name: String(name), args }
      waiting.set(question.id, { resolve, reject })
      worker.postMessage(question, args.filter((arg) => arg instanceof ArrayBuffer))
    })
}

function inPage<Work>(work: Promise<Work>): Ask<Work> {
  return async (name, ...args) => ((await work) as Methods)[String(name)]!(...args) as never
}

function pageCanvas(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height })
}
