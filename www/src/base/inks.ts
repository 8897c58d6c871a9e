/// What styles/variables.css says at one moment, for what is painted rather than styled.
export class Inks {
  private readonly css = getComputedStyle(document.documentElement)
  private readonly known = new Map<string, string>()

  /// By the name of its variable, such as `--ink`.
  of(name: string): string {
    let ink = this.known.get(name)
    if (ink === undefined) this.known.set(name, (ink = this.css.getPropertyValue(name).trim()))
    return ink
  }
}
