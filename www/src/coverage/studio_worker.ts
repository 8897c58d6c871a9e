import { Studio } from './studio.ts'

export type Question = { id: number; name: keyof Studio; args: unknown[] }
export type Reply = { id: number; result?: unknown; error?: string }

/// The studio in a thread of its own: one answer for each question, in order.
const studio = new Studio((side) => new OffscreenCanvas(side, side))
const scope = self as unknown as { postMessage(reply: Reply, transfer: Transferable[]): void }

self.addEventListener('message', ({ data: { id, name, args } }: MessageEvent<Question>) => {
  try {
    const result = (studio[name] as (...given: unknown[]) => unknown).apply(studio, args)
    scope.postMessage({ id, result }, result instanceof ImageBitmap ? [result] : [])
  } catch (error) {
    scope.postMessage({ id, error: String(error) }, [])
  }
})
