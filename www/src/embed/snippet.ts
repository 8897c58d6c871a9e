/// How large a frame is: a width of its page's, or pixels.
export type FrameSize = { width: string; height: number }

export const frameSizes = {
  wide: { width: '100%', height: 600 },
  medium: { width: '720', height: 520 },
  small: { width: '360', height: 480 },
} satisfies Record<string, FrameSize>

/// The markup that another page takes up. Whatever stands in it, it is one element with these
/// attributes.
export function snippet(title: string, address: string, { width, height }: FrameSize): string {
  return `<iframe title="${escaped(title)}" src="${escaped(address)}" width="${width}" height="${height}" loading="lazy" style="border: 0" allowfullscreen></iframe>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
