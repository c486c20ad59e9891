/** A step that is not possible here; the message says the one thing to do. */
export class SetupError extends Error {}

/**
 * Does one step of the set-up and says so in one line with its duration.
 * @param {string} title
 * @param {() => Promise<string | undefined>} work  may return a note for the line
 * @returns {Promise<void>}
 */
export async function step(title, work) {
  const start = performance.now()
  process.stdout.write(`${title} … `)
  try {
    const note = await work()
    process.stdout.write(`${note ?? 'done'} (${seconds(start)})\n`)
  } catch (error) {
    process.stdout.write(`not possible (${seconds(start)})\n`)
    throw error
  }
}

/** @param {number} start */
function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
