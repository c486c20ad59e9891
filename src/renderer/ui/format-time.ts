// made once: each costs as much as a hundred uses of it
const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** A moment as people read it, in the window's time zone: `22 Nov 2026, 17:50`. */
export function formatTime(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return '–'
  return words.format(moment)
}
