/// What a place's panel is made of, from its head down.
export type PanelView = {
  facts: HTMLElement
  lists: HTMLElement[]
  foot: HTMLElement // always in sight
}
