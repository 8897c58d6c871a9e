import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxAround, overlap, placeLabels, type LabelWish, type Side } from '../../www/src/map/label_placement.ts'

const view = { left: 0, top: 0, right: 400, bottom: 300 }
const sides: readonly Side[] = ['right', 'left', 'above', 'below']
const town = (label: string, x: number, y: number): LabelWish<string> => ({ label, x, y, width: 60, height: 12, clearance: 4, sides })

test('the important name is placed first, the next on another side', () => {
  const placed = placeLabels([town('Lyon', 200, 150), town('Villeurbanne', 195, 150)], [], view)
  assert.deepEqual(placed.map(({ label }) => label), ['Lyon', 'Villeurbanne'])
  assert.ok(placed[0]!.x > 200 && placed[1]!.x < 195)
})

test('no two names overlap, nor a name and a pin', () => {
  const wishes = Array.from({ length: 150 }, (_, index) => town(`${index}`, (index * 97) % 400, (index * 61) % 300))
  const pins = [boxAround({ x: 200, y: 150 }, 30, 30), boxAround({ x: 60, y: 60 }, 20, 20)]
  const boxes = placeLabels(wishes, pins, view).map((placed) => boxAround(placed, 30, 6))
  assert.ok(boxes.length > 15)
  boxes.forEach((box, index) => {
    assert.ok(pins.every((pin) => !overlap(box, pin)))
    assert.ok(boxes.slice(index + 1).every((other) => !overlap(box, other)))
  })
})

test('a name in sight is not cut by the edge', () => {
  const [placed] = placeLabels([town('Strasbourg', 390, 150)], [], view)
  assert.ok(placed!.x < 390)
  assert.deepEqual(placeLabels([{ ...town('Strasbourg', 390, 150), sides: ['right'] }], [], view), [])
})

test('what finds no place is left out', () => {
  assert.deepEqual(placeLabels([town('Vélizy', 200, 150)], [view], view), [])
})
