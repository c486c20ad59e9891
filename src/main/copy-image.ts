import { clipboard, ClipboardItem, nativeImage, type NativeImage } from 'electron'

/** Electron took `writeImage` away in favour of what the web has; the oldest that we run on knows nothing else. */
interface EarlierClipboard {
  writeImage?(image: NativeImage): void
}

/** Puts a PNG onto the clipboard. */
export async function copyImage(png: Uint8Array): Promise<void> {
  const earlier = clipboard as EarlierClipboard
  if (earlier.writeImage) earlier.writeImage(nativeImage.createFromBuffer(Buffer.from(png)))
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) })])
}
