let open = 0

/** Counts a view that holds a graphics context, on the document, so that a leak can be seen; returns how to count it out. */
export function countView(): () => void {
  note(1)
  return () => {
    note(-1)
  }
}

function note(change: number): void {
  open += change
  document.documentElement.dataset['particleViews'] = String(open)
}
