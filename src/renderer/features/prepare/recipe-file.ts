/** Saves the text of a recipe as a file, where downloads go or the user says. */
export function saveRecipeFile(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileNameOf(name)}.json`
  link.click()
  // the download has begun by the next task; before it, the address must still be good
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 0)
}

/** A name that every file system takes. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
  return plain.slice(0, 80) || 'recipe'
}
