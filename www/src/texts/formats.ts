/// With a capital in front, as at the start of a sentence.
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/// Browsers take milliseconds to make ready one way of writing; a page uses few of them.
function onceAsked<Thing>(make: () => Thing): () => Thing {
  let thing: Thing | undefined
  return () => (thing ??= make())
}

/// Numbers, dates, lists and plurals as one language writes them; the only place that knows how.
export function formatsOf(locale: string) {
  const integers = onceAsked(() => new Intl.NumberFormat(locale))
  const tenths = onceAsked(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
  const hundredths = onceAsked(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
  const percents = onceAsked(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }))
  const rates = onceAsked(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }))
  const smallRates = onceAsked(() => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }))
  const typed = onceAsked(() => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }))
  const rules = onceAsked(() => new Intl.PluralRules(locale))
  const lists = onceAsked(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const months = onceAsked(() => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }))
  const countries = onceAsked(() => new Intl.DisplayNames(locale, { type: 'region' }))
  const days = onceAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }))
  const times = onceAsked(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))

  const number = (value: number): string => integers().format(value)
  /// The form that goes with so many: French says « 0 membre », English “0 members”.
  const plural = (value: number, one: string, other: string): string => (rules().select(value) === 'one' ? one : other)
  /// Two decimals of 0.0047 would be those of nobody.
  const isSmall = (value: number): boolean => value > 0 && value < 0.1

  return {
    number,
    plural,
    count: (value: number, one: string, other: string): string => `${number(value)} ${plural(value, one, other)}`,
    percent: (share: number): string => percents().format(share),
    rate: (value: number): string => (isSmall(value) ? smallRates() : rates()).format(value),
    /// A number without zeros that say nothing, as the end of a class.
    decimal: (value: number): string => (isSmall(value) ? smallRates() : hundredths()).format(value),
    /// As a person types it in a field.
    typed: (value: number): string => typed().format(value),
    distance: (metres: number): string =>
      metres >= 1000 ? `${tenths().format(metres / 1000)} km` : `${number(Math.ceil(metres / 50) * 50)} m`,
    /// « Allemagne » of ISO 3166's "DE".
    country: (code: string): string => countries().of(code) ?? code,
    list: (parts: readonly string[]): string => lists().format(parts),
    /// « mars 2024 » of "2024-03".
    month: (month: string): string => months().format(new Date(`${month}-01T00:00:00Z`)),
    date: (instant: string): string => days().format(new Date(instant)),
    timeOfDay: (at: Date): string => times().format(at),
  }
}
