import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { appOrigin, appScheme, isOwnAddress } from './app-address.ts'
import { contentPolicy } from './content-policy.ts'
import { servedFile } from './served-file.ts'

/** Must be called before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the built window from `folder`, each file with the content policy. */
export function serveWindowFiles(folder: string): void {
  protocol.handle(appScheme, async ({ url }) => {
    const file = isOwnAddress(url) ? servedFile(folder, url) : null
    if (file === null) return new Response('not found', { status: 404 })
    try {
      const body = await readFile(file.path)
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': file.type,
          'content-security-policy': contentPolicy,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return new Response(`${appOrigin} has no such file`, { status: 404 })
    }
  })
}
