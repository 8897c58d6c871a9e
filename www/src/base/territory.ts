/// The levels larger than a commune that have a panel of their own.
export const territoryLevels = ['epci', 'departement', 'region'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]
export type Territory = { level: TerritoryLevel; code: string }

export function isTerritoryLevel(text: string): text is TerritoryLevel {
  return (territoryLevels as readonly string[]).includes(text)
}

/// Reads "departement:30"; undefined for anything else.
export function parseTerritory(text: string | null): Territory | undefined {
  const [level = '', code = ''] = (text ?? '').split(':')
  return isTerritoryLevel(level) && code ? { level, code } : undefined
}

/// The inverse of `parseTerritory`.
export function formatTerritory({ level, code }: Territory): string {
  return `${level}:${code}`
}
