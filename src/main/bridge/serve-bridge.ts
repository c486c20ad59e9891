import { createCheckedMessages } from '../checked-messages.ts'
import { serveClosing } from './closing-messages.ts'
import { serveDialogs } from './dialog-messages.ts'
import { serveMenu } from './menu-messages.ts'
import { serveProjects } from './project-messages.ts'
import type { BridgeParts } from './parts.ts'
import { serveSystem } from './system-messages.ts'

/** Answers what a page asks of the system, as shared/contracts/bridge.ts lists it. */
export function serveBridge(parts: BridgeParts): void {
  const messages = createCheckedMessages(parts.windows)
  for (const serve of [serveDialogs, serveProjects, serveMenu, serveClosing, serveSystem]) serve(messages, parts)
}
