/** Where the window's files are served: a scheme of our own, so that a policy header can go with each of them. */
export const appScheme = 'app'
export const appOrigin = 'app://vitrine'

/** Whether an address belongs to the application itself. */
export function isOwnAddress(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`)
}
