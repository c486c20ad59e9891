import { type Expression, type SqlBool, sql } from 'kysely'

/**
 * The condition that every word is found in a sample's name, notes, tags, model or ensemble; the last one may be unfinished.
 * Whatever is typed is words and never syntax. Undefined where there are none.
 */
export function searchFilter(text: string): Expression<SqlBool> | undefined {
  // FTS5 takes a quoted string for words alone; what holds neither letter nor digit is no word to it.
  const words = text
    .normalize('NFC')
    .split(/[\s\0]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return undefined
  return sql.join<SqlBool>(
    words.map((word, k) => {
      const quoted = `"${word.replaceAll('"', '""')}"${k === words.length - 1 && !/\s$/u.test(text) ? ' *' : ''}`
      return sql<SqlBool>`(samples.id IN (SELECT rowid FROM sample_words WHERE sample_words MATCH ${quoted})
        OR samples.id IN (SELECT sample FROM tags WHERE tag IN (${termsLike('tag', quoted)}))
        OR samples.model IN (${termsLike('model', quoted)})
        OR (samples.notes <> '' AND samples.notes IN (${termsLike('note', quoted)}))
        OR samples.ensemble IN (SELECT id FROM ensembles WHERE name IN (${termsLike('ensemble', quoted)})))`
    }),
    sql` AND `,
  )
}

function termsLike(kind: 'tag' | 'model' | 'ensemble' | 'note', quoted: string) {
  return sql`SELECT terms.term FROM term_words JOIN terms ON terms.id = term_words.rowid WHERE term_words MATCH ${quoted} AND terms.kind = ${kind}`
}
