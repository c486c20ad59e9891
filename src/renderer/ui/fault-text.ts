import type { ErrorReport } from '../../shared/contracts/errors.ts'

interface Application {
  readonly version?: string
  readonly platform?: string
}

/** What “Copy details” puts on the clipboard: all that helps somebody else to understand what happened. */
export function faultText({ message, kind, path, details }: ErrorReport): string {
  // a part of the window may be shown without the bridge around it
  const { version, platform } = (globalThis as { vitrine?: Application }).vitrine ?? {}
  return [
    message,
    `Kind: ${kind}`,
    ...(path ? [`Where: ${path}`] : []),
    `Vitrine: ${version ?? 'unknown version'}`,
    `Platform: ${platform ?? 'unknown'} (${navigator.userAgent})`,
    ...(details ? ['', details] : []),
  ].join('\n')
}
