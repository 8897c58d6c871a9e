import { Layer, type Map as LeafletMap, type ZoomAnimEvent } from 'leaflet'
import { Inks } from '../base/inks.ts'
import { latest } from '../base/latest.ts'
import { openWorkshop } from '../base/workshop.ts'
import { texts } from '../texts/texts.ts'
import type { BaseName } from './base_names.ts'
import { labelColours } from './label_kinds.ts'
import type { LabelPainter } from './label_painter.ts'
import type { Box, Point } from './label_placement.ts'
import type { LabelInks, LabelScene, ScenePin } from './label_scene.ts'
import { hasSeatRing, seatRing, type DrawnPin, type Pin } from './pin.ts'
import { frameOf, ViewCanvas, type ViewFrame } from './view_canvas.ts'
import { worldNames, type WorldName } from './world_names.ts'

/// The worker's file: put in by build.mjs.
declare const labelWorkerFile: string

/// The names on the map, of pins and of places (none, when the map below has its own), on one canvas so
/// that they never overlap, tile edges or not. Purely visual: the same names are in the pins and the lists.
export class LabelsLayer extends Layer {
  private readonly canvas = new ViewCanvas()
  private readonly ask = openWorkshop<LabelPainter>(labelWorkerFile, async (newCanvas) => new (await import('./label_painter.ts')).LabelPainter(newCanvas))
  private frame = 0
  private turn = 0
  private isLeaving = false

  constructor(
    private readonly names: () => BaseName[] | undefined,
    private readonly pins: () => DrawnPin[],
  ) {
    super()
    this.canvas.element.classList.add('leaflet-zoom-animated')
  }

  override onAdd(map: LeafletMap): this {
    map.createPane('labels').append(this.canvas.element)
    map.on('zoomstart', this.leave, this).on('zoomanim', this.follow, this).on('moveend', this.arrive, this)
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off('zoomstart', this.leave, this).off('zoomanim', this.follow, this).off('moveend', this.arrive, this)
    this.canvas.element.remove()
    return this
  }

  /// Draws after the next frame, once however often it is called: what a reader did shows first.
  refresh(): void {
    if (!this._map || this.isLeaving) return
    this.canvas.element.ariaBusy = 'true'
    cancelAnimationFrame(this.frame)
    clearTimeout(this.turn)
    this.frame = requestAnimationFrame(() => {
      this.turn = window.setTimeout(() => void this.draw())
    })
  }

  private async draw(): Promise<void> {
    const frame = frameOf(this._map)
    if (frame.width * frame.height > 0) await this.show(frame)
    this.canvas.element.ariaBusy = null
  }

  /// Names that cannot be painted are left away: they are said elsewhere too.
  private async show(frame: ViewFrame): Promise<void> {
    const picture = await this.picture(frame).catch(() => undefined)
    if (picture) this.canvas.show(frame, picture)
  }

  private readonly picture = latest(async (frame: ViewFrame, signal: AbortSignal) => {
    const picture = await this.ask('paint', this.sceneOf(frame))
    if (signal.aborted && 'close' in picture) picture.close()
    return picture
  })

  /// What is drawn, or was about to be, is not where the map goes.
  private leave(): void {
    this.isLeaving = true
    cancelAnimationFrame(this.frame)
    clearTimeout(this.turn)
    this.picture.stop()
    this.canvas.hide()
  }

  private arrive(): void {
    this.isLeaving = false
    this.refresh()
  }

  private follow(event: ZoomAnimEvent): void {
    this.canvas.follow(this._map, event)
  }

  private sceneOf({ size, margin, ratio, width, height, zoom }: ViewFrame): LabelScene {
    const centre = this._map.getCenter().lng
    const isNear = ({ x, y }: Point): boolean => x > -margin.x && y > -margin.y && x < size.x + margin.x && y < size.y + margin.y
    const names = this.names()
    return {
      width,
      height,
      view: { left: 0, top: 0, right: size.x, bottom: size.y },
      margin: { x: margin.x, y: margin.y },
      covered: this.covered(),
      ratio,
      zoom,
      language: document.documentElement.lang,
      inks: readInks(),
      pins: this.pins().map((drawn) => ({ ...sceneOfPin(drawn, zoom), ...this.pointOf([drawn.at.lng, drawn.at.lat], centre) })).filter(isNear),
      places: (names ?? []).map((name) => ({ ...name, ...this.pointOf(name.at, centre) })).filter(isNear),
      world: (names ? worldNames : [])
        .filter(({ from, to }) => from <= zoom && zoom <= to)
        .map((world) => ({ kind: world.kind, name: nameOf(world), ...this.pointOf(world.at, centre) }))
        .filter(isNear),
    }
  }

  /// What stands on the map.
  private covered(): Box[] {
    const { left, top } = this._map.getContainer().getBoundingClientRect()
    return [...document.querySelectorAll('.leaflet-control, .fictional')].map((element) => {
      const box = element.getBoundingClientRect()
      return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top }
    })
  }

  /// In the copy of the world that is nearest to what is in sight.
  private pointOf([lon, lat]: readonly [number, number], centre: number): Point {
    const copy = 360 * Math.round((centre - lon) / 360)
    const { x, y } = this._map.latLngToContainerPoint([lat, lon + copy])
    return { x, y }
  }
}

function sceneOfPin({ pin, radius }: DrawnPin, zoom: number): Omit<ScenePin, keyof Point> {
  const { id, name, members } = pin
  return { id, name, members, isNamed: hasName(pin, zoom), radius, extent: radius + (hasSeatRing(pin) ? seatRing : 0) }
}

/// An intercommunalité's name says less on a map than its town's; départements are named once there is
/// room for most of them.
function hasName(pin: Pin, zoom: number): boolean {
  return pin.level !== 'epci' && (pin.level !== 'departement' || zoom >= 7)
}

function nameOf(world: WorldName): string {
  return world.kind === 'sea' ? texts.map.seas[world.name] : texts.country(world.code)
}

function readInks(): LabelInks {
  const inks = new Inks()
  return {
    family: inks.of('--font'),
    halo: inks.of('--map-halo'),
    sea: inks.of('--map-sea'),
    names: Object.fromEntries(labelColours.map((colour) => [colour, inks.of(`--map-name-${colour}`)])) as LabelInks['names'],
  }
}
