/** Hands a file to the user through the page's own save. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // the click has read the link by the next turn; keeping it would keep the picture in memory
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
