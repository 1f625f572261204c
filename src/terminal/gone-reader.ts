/** A reader that has gone (`| head`, a closed terminal) must not end a run that has paid for something. */
export function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
