type Listener = (event: never) => void
type Value = string | number | boolean | Listener | undefined
export type Child = Node | string | number | undefined | false

/// Makes an element. Functions become listeners (`onclick`), true an empty attribute, false and
/// undefined nothing; texts only ever become text nodes, so that no datum is read as markup.
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return dress(document.createElement(tag), attributes, children)
}

const svgNamespace = 'http://www.w3.org/2000/svg'

export function svgElement(
  tag: string,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): SVGElement {
  return dress(document.createElementNS(svgNamespace, tag), attributes, children)
}

/// The element that the page's own markup declares; its absence is our bug.
export function declared<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id} in the page`)
  return found as Kind
}

function dress<Kind extends Element>(
  made: Kind,
  attributes: Record<string, Value>,
  children: Child[],
): Kind {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value))
  }
  for (const child of children) {
    if (child !== undefined && child !== false) made.append(typeof child === 'number' ? String(child) : child)
  }
  return made
}
