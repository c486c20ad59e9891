/** One line of a menu of the right mouse button. */
export interface MenuEntry {
  readonly id: string
  readonly title: string
  /** A key that does the same, as people read it. */
  readonly shortcut?: string
  readonly disabled?: boolean
  readonly startsGroup?: boolean
}
