// Figures out of rows.
import type { Row } from '../store/store.ts'

/** A count; 0 where there is no row. */
export const num = (row: Row | undefined, key: string): number => Number(row?.[key] ?? 0)

/** Null of nothing. */
export const rate = (part: number, whole: number): number | null => (whole ? part / whole : null)
