/// The levels larger than a commune that have a panel of their own.
const territoryLevels = ['epci', 'departement', 'region'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]
export type Territory = { level: TerritoryLevel; code: string }

/// Every level at which coverage is counted, communes included.
export const levels = ['commune', ...territoryLevels] as const
export type Level = (typeof levels)[number]
export type Spot = { level: Level; code: string }

/// Reads "departement:30" or "commune:30189"; undefined for anything else.
export function parseSpot(text: string | null): Spot | undefined {
  const [level = '', code = ''] = (text ?? '').split(':')
  return (levels as readonly string[]).includes(level) && code ? { level: level as Level, code } : undefined
}

/// Its inverse.
export function formatSpot({ level, code }: Spot): string {
  return `${level}:${code}`
}
