/** What the page tells its script: texts and addresses, all in `data-moving` of the map's section. */
export type MovingSettings = {
  readonly texts: {
    readonly open: string
    readonly close: string
    readonly loading: string
    readonly failed: string
    readonly label: string
  }
  /** Shapes of the level, as GeoJSON with `code`. */
  readonly shapes: string
  /** Places of institutions, as GeoJSON with `name` and `layer`; null = none are shown. */
  readonly sites: string | null
  /** A basemap of the installation's own; null = none. */
  readonly basemap: string | null
}

export type MovingMap = {
  /** Takes colours, choice and institutions anew from the page, which has changed. */
  repaint(settings: MovingSettings): Promise<void>
  remove(): void
}
