import type { CallResult } from '../../../../shared/contracts/calls.ts'

export type FilePreview = CallResult<'files.preview'>
export type FileColumns = FilePreview['columns']
export type ColumnChoice = Readonly<Record<string, string>>

/** Files with the same columns share one choice. */
export function signatureOf({ format, columns }: Pick<FilePreview, 'format' | 'columns'>): string {
  return [format, ...columns.map((column) => column.name)].join('\n')
}

/** Every role with its columns, after one column was given another role (empty for none). */
export function chooseRole(columns: FileColumns, roles: readonly string[], name: string, role: string): ColumnChoice {
  return Object.fromEntries(
    roles.map((one) => [
      one,
      columns
        .filter((column) => (column.name === name ? role : column.role) === one)
        .map((column) => column.name)
        .join(','),
    ]),
  )
}

/** Files that are imported together: those whose columns are read alike, in their order. */
export function groupByChoice(
  files: readonly { readonly path: string; readonly choice: ColumnChoice | null }[],
): { readonly paths: string[]; readonly choice: ColumnChoice | null }[] {
  const groups = new Map<string, { readonly paths: string[]; readonly choice: ColumnChoice | null }>()
  for (const { path, choice } of files) {
    const key = JSON.stringify(choice)
    const group = groups.get(key)
    if (group) group.paths.push(path)
    else groups.set(key, { paths: [path], choice })
  }
  return [...groups.values()]
}
