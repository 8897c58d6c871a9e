/// The same address, asking for the page in that language.
export function inLanguage(address: string, language: string): string {
  const other = new URL(address)
  other.searchParams.set('lang', language)
  return other.href
}
