/** Text as it stands between tags or within quotes; signs that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** Coordinates are hundredths of a millimetre: two more digits are plenty. */
export function shortNumber(value: number): string {
  return String(Number(value.toFixed(2)) || 0)
}
