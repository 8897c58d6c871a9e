import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxAround, overlap, placeLabels, type LabelWish, type PlacedLabel, type Side } from '../../www/src/map/label_placement.ts'

const sides: readonly Side[] = ['right', 'left', 'above', 'below']
const town = (label: string, x: number, y: number): LabelWish<string> => ({ key: label, label, x, y, width: 60, height: 12, clearance: 4, margin: 2, sides })

/// Towns all over a country, the same each time.
const country = Array.from({ length: 400 }, (_, index) => town(`${index}`, (index * 197) % 1600, (index * 461) % 1200))
const boxOf = (placed: PlacedLabel<string>) => boxAround(placed, 30, 6)
const sidesOf = (placed: readonly PlacedLabel<string>[]) => new Map(placed.map(({ key, side }) => [key, side]))

test('the important name is placed first, the next on another side', () => {
  const placed = placeLabels([town('Lyon', 200, 150), town('Villeurbanne', 195, 150)], [])
  assert.deepEqual(placed.map(({ label }) => label), ['Lyon', 'Villeurbanne'])
  assert.ok(placed[0]!.x > 200 && placed[1]!.x < 195)
})

test('no two names overlap, nor a name and a pin', () => {
  const pins = [boxAround({ x: 200, y: 150 }, 30, 30), boxAround({ x: 60, y: 60 }, 20, 20)]
  const boxes = placeLabels(country, pins).map(boxOf)
  assert.ok(boxes.length > 100)
  boxes.forEach((box, index) => {
    assert.ok(pins.every((pin) => !overlap(box, pin)))
    assert.ok(boxes.slice(index + 1).every((other) => !overlap(box, other)))
  })
})

test('a name gives way to more important ones only: without the rest it stands where it stood', () => {
  const placed = placeLabels(country, [])
  const first = placeLabels(country.slice(0, 120), [])
  assert.deepEqual(placed.slice(0, first.length), first)
})

test('the same wishes give the same map, and a map that moves takes its names along', () => {
  const before = placeLabels(country, [])
  const moved = country.map((wish) => ({ ...wish, x: wish.x - 137, y: wish.y + 41 }))
  const after = placeLabels(moved, [], sidesOf(before))
  assert.deepEqual(after, before.map((placed) => ({ ...placed, x: placed.x - 137, y: placed.y + 41 })))
})

test('a name stays on its side when the place that it would rather have is free again', () => {
  const pin = boxAround({ x: 240, y: 150 }, 20, 20)
  const before = placeLabels([town('Brest', 200, 150)], [pin])
  assert.equal(before[0]!.side, 'left')
  assert.equal(placeLabels([town('Brest', 200, 150)], [], sidesOf(before))[0]!.side, 'left')
  const back = placeLabels([town('Brest', 200, 150)], [boxAround({ x: 160, y: 150 }, 20, 20)], sidesOf(before))
  assert.equal(back[0]!.side, 'right')
})

const view = { left: 0, top: 0, right: 400, bottom: 300 }

test('a name that the edge of the view would cut is on another side, or left out', () => {
  const strasbourg = town('Strasbourg', 390, 150)
  assert.equal(placeLabels([strasbourg], [], new Map(), view)[0]!.side, 'left')
  assert.equal(placeLabels([strasbourg], [], new Map([['Strasbourg', 'right']]), view)[0]!.side, 'left')
  assert.deepEqual(placeLabels([{ ...strasbourg, sides: ['right'] }], [], new Map(), view), [])
})

test('or moves along its side until it is whole, its margin included, never nearer to its place', () => {
  const alsace = { ...town('Alsace', 390, 2), sides: ['on'] as const }
  const [placed] = placeLabels([alsace], [], new Map(), view)
  assert.deepEqual([placed!.x, placed!.y], [400 - 32, 8])
  const [below] = placeLabels([{ ...alsace, sides: ['below'] }], [], new Map(), view)
  assert.deepEqual([below!.x, below!.y], [400 - 32, 12])
  assert.deepEqual(placeLabels([{ ...alsace, y: 299, sides: ['below'] }], [], new Map(), view), [])
  assert.deepEqual(placeLabels([{ ...alsace, width: 500 }], [], new Map(), view), [])
})

test('wherever a map of names is looked at, none is cut; those out of sight wait to be dragged in', () => {
  for (const at of [0, 137, 411, 803]) {
    const seen = { left: at, top: at / 2, right: at + 390, bottom: at / 2 + 600 }
    const boxes = placeLabels(country, [], new Map(), seen).map(boxOf)
    const inSight = boxes.filter((box) => overlap(box, seen))
    assert.ok(inSight.length > 10 && inSight.length < boxes.length)
    assert.ok(inSight.every((box) => box.left >= seen.left && box.right <= seen.right && box.top >= seen.top && box.bottom <= seen.bottom))
  }
})

test('a territory is named on its middle', () => {
  const [placed] = placeLabels([{ ...town('Creuse', 300, 200), sides: ['on', 'below', 'above'] }], [])
  assert.deepEqual([placed!.x, placed!.y], [300, 200])
})

test('what finds no place is left out', () => {
  assert.deepEqual(placeLabels([town('Vélizy', 200, 150)], [view]), [])
})
