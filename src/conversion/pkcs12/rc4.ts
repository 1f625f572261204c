/** RC4, which old Windows and Java exports use and OpenSSL 3 keeps out of its default provider. Both directions. */
export function rc4(key: Uint8Array, input: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number) => state[i & 255] ?? 0
  const swap = (i: number, j: number) => {
    const kept = at(i)
    state[i & 255] = at(j)
    state[j & 255] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  const output = new Uint8Array(input.length)
  for (let n = 0, j = 0; n < input.length; n++) {
    const i = (n + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    output[n] = (input[n] ?? 0) ^ at(at(i) + at(j))
  }
  return output
}
