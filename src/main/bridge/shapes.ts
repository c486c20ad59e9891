import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { actionHeads, type ActionId } from '../../shared/contracts/actions.ts'
import { isPng, isPngDataUrl } from '../png.ts'

/** The shapes in which messages of a page are taken; anything else is refused. */
export const nothing = z.undefined()
export const absolutePath = z.string().max(4096).refine(isAbsolute, 'must be an absolute path')
export const suggestedName = z.string().min(1).max(255)
export const themeChoice = z.enum(['system', 'light', 'dark'])
export const activity = z.strictObject({ runs: z.int().min(0), name: z.string().max(1000) })
export const desktopNote = z.strictObject({ title: z.string().min(1).max(200), text: z.string().max(1000) })

const count = z.int().min(0)
const longestPicture = 60_000
export const projectCard = z.strictObject({
  samples: count,
  ensembles: count,
  picture: z
    .string()
    .refine((url) => isPngDataUrl(url, longestPicture), 'must be a small PNG as a data URL')
    .nullable(),
})
export type ProjectCard = z.output<typeof projectCard>

const actionNames = actionHeads.map(({ id }) => id) as [ActionId, ...ActionId[]]
export const actionList = z.array(z.enum(actionNames)).max(actionNames.length)

const largestImage = 200e6
export const pngImage = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= largestImage, 'is too large')
  .refine(isPng, 'must be a PNG')

const longestLayout = 1024 * 1024
export const layoutRecord = z
  .record(z.string().min(1).max(200), z.unknown())
  .refine((layout) => JSON.stringify(layout).length <= longestLayout, 'is longer than 1 MB')
