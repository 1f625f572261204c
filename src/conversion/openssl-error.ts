/** Whether node:crypto refused the input, as opposed to a mistake of ours: the former is an answer, the latter is not. */
export function isOpenSslError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^ERR_(?:OSSL|CRYPTO)_/.test(String(error.code))
}
