export type NewCanvas = (width: number, height: number) => HTMLCanvasElement | OffscreenCanvas

export type Question = { id: number; name: string; args: unknown[] }
export type Reply = { id: number; result?: unknown; error?: string }
export type Methods = Record<string, (...args: unknown[]) => unknown>

/// What a worker does all its life: one answer for each question, in order.
export function answerQuestions(work: object): void {
  const scope = self as unknown as { postMessage(reply: Reply, transfer: Transferable[]): void }
  self.addEventListener('message', ({ data: { id, name, args } }: MessageEvent<Question>) => {
    try {
      const result = (work as Methods)[name]!(...args)
      scope.postMessage({ id, result }, result instanceof ImageBitmap ? [result] : [])
    } catch (error) {
      scope.postMessage({ id, error: String(error) }, [])
    }
  })
}

/// What a canvas shows, for who asked for it.
export function pictureOf(canvas: HTMLCanvasElement | OffscreenCanvas): HTMLCanvasElement | ImageBitmap {
  return 'transferToImageBitmap' in canvas ? canvas.transferToImageBitmap() : canvas
}
