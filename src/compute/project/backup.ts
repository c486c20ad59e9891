import { existsSync, renameSync, rmSync } from 'node:fs'

/** Copies a project as it is to `NAME.label.vitrine` beside it, whole or not at all, and returns the copy's path. */
export function backUp(copyTo: (path: string) => unknown, path: string, label: string): string {
  const stem = path.replace(/\.vitrine$/, '')
  let copy = `${stem}.${label}.vitrine`
  for (let count = 2; existsSync(copy); count++) copy = `${stem}.${label}-${count}.vitrine`
  const draft = `${copy}.${process.pid}.new`
  try {
    copyTo(draft)
    renameSync(draft, copy)
  } finally {
    rmSync(draft, { force: true })
  }
  return copy
}
