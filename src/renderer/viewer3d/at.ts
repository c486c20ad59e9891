/**
 * The element at an index that is there by construction, as in a loop over the array's own length.
 * @throws RangeError where it is not, instead of a NaN that shows up in the picture
 */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no element ${String(index)} in an array of ${String(values.length)}`)
  return value
}
