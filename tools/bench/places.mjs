// Where to look: tiles in which somebody lives, members drawn at random.

function tileOf([lon, lat], zoom) {
  const sine = Math.sin((lat * Math.PI) / 180)
  const x = lon / 360 + 0.5
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI
  return [zoom, Math.floor(x * 2 ** zoom), Math.floor(y * 2 ** zoom)]
}

/// The tiles of a zoom that hold a feature, as [z, x, y], each once.
export function inhabited(features, zoom) {
  const tiles = features.map(({ geometry }) => tileOf(geometry.coordinates, zoom))
  return [...new Map(tiles.map((tile) => [tile.join('/'), tile])).values()]
}

/// Draws features, each in proportion to its members: always the same ones.
export function randomFrom(features) {
  const ends = []
  let total = 0
  for (const { properties } of features) ends.push((total += properties.members))
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const wanted = (state / 2 ** 32) * total
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle] > wanted) high = middle
      else low = middle + 1
    }
    return features[low]
  }
}
