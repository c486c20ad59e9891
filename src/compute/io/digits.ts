/** 17 significant digits: enough for any reader to get the same double back. */
export function digits17(value: number): string {
  return value === 0 ? '0' : value.toPrecision(17)
}
