/** Lines that are longer than this are hard to read, however wide the window is. */
export const HELP_WIDTH = 80

/** Columns that a help page is laid out in. */
export function helpWidth({ isTTY, columns }: { isTTY?: boolean; columns?: number }): number {
  return isTTY && columns ? Math.min(columns, HELP_WIDTH) : HELP_WIDTH
}
