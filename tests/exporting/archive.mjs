// A PMTiles archive as the reader of the format's own project sees it.
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles, tileIdToZxy } from 'pmtiles'
import { readFile } from 'node:fs/promises'

class BytesSource {
  constructor(name, bytes) {
    this.name = name
    this.bytes = bytes
  }
  getKey() {
    return this.name
  }
  async getBytes(offset, length) {
    return { data: this.bytes.buffer.slice(this.bytes.byteOffset + offset, this.bytes.byteOffset + offset + length) }
  }
}

export async function openArchive(file) {
  const bytes = await readFile(file)
  return new PMTiles(new BytesSource(file, bytes))
}

/// The addresses [z, x, y] of all tiles that its directories list, in their order.
export async function addressesIn(archive) {
  const header = await archive.getHeader()
  const addresses = []
  const visit = async (offset, length) => {
    for (const entry of await archive.cache.getDirectory(archive.source, offset, length, header)) {
      if (entry.runLength === 0) await visit(header.leafDirectoryOffset + entry.offset, entry.length)
      else for (let i = 0; i < entry.runLength; ++i) addresses.push(tileIdToZxy(entry.tileId + i))
    }
  }
  await visit(header.rootDirectoryOffset, header.rootDirectoryLength)
  return addresses
}

/// The bytes of a tile, no longer compressed; undefined where there is none.
export async function tileOf(archive, address) {
  const found = await archive.getZxy(...address)
  return found && new Uint8Array(found.data)
}

/// The names of a tile's layers.
export function layersIn(bytes) {
  return Object.keys(new VectorTile(new PbfReader(bytes)).layers)
}

/// The properties of all features of a layer, by vector tile's own decoder.
export function propertiesIn(bytes, layer) {
  const features = new VectorTile(new PbfReader(bytes)).layers[layer]
  return Array.from({ length: features?.length ?? 0 }, (_, i) => features.feature(i).properties)
}
