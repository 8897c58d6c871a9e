/// The levels larger than a commune that have a panel of their own.
export const territoryLevels = ['epci', 'departement', 'region'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]
export type Territory = { level: TerritoryLevel; code: string }

/// Every level at which coverage is counted, communes included.
export const levels = ['commune', ...territoryLevels] as const
export type Level = (typeof levels)[number]
export type Spot = { level: Level; code: string }

export function isTerritoryLevel(text: string): text is TerritoryLevel {
  return (territoryLevels as readonly string[]).includes(text)
}

/// Reads "departement:30"; undefined for anything else.
export function parseTerritory(text: string | null): Territory | undefined {
  const spot = parseSpot(text)
  return spot && spot.level !== 'commune' ? { level: spot.level, code: spot.code } : undefined
}

/// Reads "departement:30" or "commune:30189"; undefined for anything else.
export function parseSpot(text: string | null): Spot | undefined {
  const [level = '', code = ''] = (text ?? '').split(':')
  return (levels as readonly string[]).includes(level) && code ? { level: level as Level, code } : undefined
}

/// The inverse of both.
export function formatSpot({ level, code }: Spot): string {
  return `${level}:${code}`
}
