/// Whether the page stands in a frame of another page, and asks to be compact for it.
export function isEmbedded(): boolean {
  return new URLSearchParams(location.search).get('integration') === '1'
}
