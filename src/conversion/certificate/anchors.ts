/**
 * The certificate authorities of the Danish state's OCES certificates: facts about public certificates. A root is known by
 * the SHA-256 of its certificate; the public keys let a chain be checked that came without its upper end.
 *
 * The production root has the same SHA-256 in three unrelated public places (KOMBIT's samples, the health authorities'
 * Seal.NET, STIL's client, the last fetched from https://www.ca1.gov.dk/certifikater/); the test root in some dozen.
 * `cti` is the pre-production of MitID Erhverv: its environments devtest4 and integration both issue from it. `st` is
 * Digitaliseringsstyrelsen's internal test: known so that it can be named, never accepted.
 */
export interface Anchor {
  trust: Trust
  role: 'root' | 'issuing'
  name: string
  /** SHA-256 of the certificate's DER, hex. */
  sha256: string
  /** DER of SubjectPublicKeyInfo, base64; absent where only the fingerprint is known. */
  spki?: string
  notBefore: string
  notAfter: string
}

/** Whose certificates: the real ones, the pre-production ones, the internal test ones. */
export const TRUSTS = ['production', 'cti', 'st'] as const
export type Trust = (typeof TRUSTS)[number]

export const ANCHORS: readonly Anchor[] = [
  {
    trust: 'production',
    role: 'root',
    name: 'Den Danske Stat OCES rod-CA',
    sha256: '06fcb2cba39d4486e5308ad86980bcd7acd3b73b3bb126c75f6c4b4da04c9c09',
    notBefore: '2021-11-09T12:37:27Z',
    notAfter: '2046-11-03T12:37:26Z',
    spki:
      'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAzXPyT5UB1dSZL25HA9Ffaj++nUXbuSMmHOkG2KrzsKdzDaOY2ORJ' +
      'cDYqYMv9t8x58sFz09NEpy58J4Hr6dvTIm+Pu8qExGQ5xsgfhjQmfrsoG0BaII3Z4g1VCBpVfl+YzAmNY2PZoxcblZgdlJKA' +
      'xJmSIF/c1d4RTxKSDh6o3ypWKxHlGGr2H8w6APWI89qWCJ1Qbwnu2/G+QczgEDUFs8K25cf+hOXWkei5OfxIRFfY4xAfmhVr' +
      'XFejdLfdVL9hHJ26sAIh6mAAu1oBErFpDRDoifMEmej8rLwWUzk96Orm4iU+c3ZSM2BijLm935LfR5H3Kzznl9Cj8ARsm5cr' +
      '7s+oqz9vKS6+QLahu6lF+m3o8IJLCJ2BKprMyXmGhDHOo5Uvoosr5JpL/58oH+3yxCVJdpc5zfs9FsThRnW6x7K+aIsMKTjG' +
      'WQ253x1j2B2D0HO5p3+5fJsInfE+lLJpKi2ItDSpKtTl3tmbiBpY9qYorQtr6mL8tVyyVK1Apoq9lYhYYCwc/49J3epxEuEq' +
      'RIuHtMPptGs11LjQcLcrauWQdalyUcfHgNVnHXS9Hb4MvlckIxBepqen/jBokHlJ/DkElVphq1tjeH7exYhhUMr+AqP4OMfE' +
      'a5c/eZO/HhCElABvFexh70sPQ5RtOuQghMpWaYWJuCcy8hRGJUBzwQcCAwEAAQ==',
  },
  {
    trust: 'production',
    role: 'issuing',
    name: 'Den Danske Stat OCES udstedende-CA 1',
    sha256: '5b5662aa0112b984033a33afd3a95a49a79c7aee9c249428dd82bfd4c02d67b8',
    notBefore: '2021-11-10T08:48:34Z',
    notAfter: '2031-11-08T08:48:33Z',
    spki:
      'MIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEA56GUqJS/f9zNoin0nv/BKgzPY462Ke2ZCIYF0y598Xdd5AwOdsw0' +
      'A8Ag6YcaurAjUlRfYmtzlUifVoH4z+3xD6OM6aAZFcyCFEqWsqHIyIbmWVDMEO1lp1Hn6cXcBGE4RGGMD2zem+AuQX9vuVL8' +
      '3g+3j5j31TheP1J/K/kG0K8oJKI8C1TkZ5NwBzsSFaI7aYDgDhtae3qA5azf45XrsidbHeHNxODdgw8e+YNjYPaEIPRSIUAu' +
      'BdOg5cyW+ykShOMIiNWjTqW5NIPy+M8ElAaeVmq2t0frDHhLd8u7evbxQC5UWVeRGb1qLkcjUy4zTUwPrQ/uBPqb/5f7j778' +
      'wL6ir796iJGA6LtH+T10wlEqTEQuFTrItqcBbrLM+p2h8gU97XVLc0T1yhJnOq2CgvWIAertXNXKNF//OQDlKXRdpu6vypPy' +
      '5E4QwCY2CCrUBUdr67j1vTLnJU7sfC49Q8AurR6PR/rVWKdD8dHVEtVUVkqFjMUnOOZjpkU4u3GlAgMBAAE=',
  },
  {
    trust: 'cti',
    role: 'root',
    name: 'Den Danske Stat OCES rod-CA, Test - cti',
    sha256: 'd1bcec41d7acae932b7dfe66a8b7341ca75952c8664fccef4c4ae2150f95c5ec',
    notBefore: '2021-01-28T09:49:25Z',
    notAfter: '2046-01-22T09:49:24Z',
    spki:
      'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAvWmcc6y2AeuUwbDCdQw/sjq4SBlCTO81x04XeyO0mHf+L8PB2kBh' +
      'MTKWl/QlCsmXqUmiCK6QvTAN7Txe+T80a1zQhJZXmcucPVVvXpFZ0ifK7P6DtBB6kxCWMV+xceLGZuMD8gJuYD7/moNEUcrj' +
      '3MhQNGeEMrGAtgYFMWgi8vuYndJAl/OgPwZ7S+NRs28fjv2TfOads5lqG3+Xhxlw9kfSGN0sWqAhq6TA23xiTXgp4zGo2bgr' +
      'M+mKQace1nfTGpU10IY561IKVEH13xDH0fDnn+8fn/kv0I8CVgf7ZNfWX076LqTCV4TRPs2BVFNPImK1cHspI9ucNMof8tUc' +
      'kEemIJAGyrEmC4D2Tq6NZXYb8qjY1iQqky/FzyVByugzHsvGScQRf+O7CQ7hpEVotZAAAlt6jsC/+s9mligI3auLyNW0+rXg' +
      'CrDHVjrqF5hhk8Jgw9gPoXbaM1zFATVjU0gZx0iTHzLuPyA/ReCmKhG1vPV6P5/D68Y9bWY1DYK5yDhkv+jjSPBPKKBHeqJR' +
      'rYOkMR3WdZg3dfo3UIHPURgIaVA81y5DYimidCXJEKYFD57032i49qN1yrtCMBlATvyaFLCcX33o1GeN2DmwwGpG9VHsOk1F' +
      'vnUuK2IslGIL6A5DL3hsjhC7l7Ablkcc1/o9OlneDkZXvQOwGacC2uECAwEAAQ==',
  },
  {
    trust: 'cti',
    role: 'issuing',
    name: 'Den Danske Stat OCES udstedende-CA 1, Test - cti',
    sha256: '57c785236ad7c9c986b94d49abdafd1b955c5509338fa43a7ce0d66088c8af9b',
    notBefore: '2021-03-12T07:42:59Z',
    notAfter: '2031-03-10T07:42:58Z',
    spki:
      'MIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEA04uh9blwQvgYoa0N9VvvkEj5RcjmeX+CeiLUIlyyKtH7TuMU/jHu' +
      'ZJl786WvTPUzduhNVosK11m6upHoDKxUj3P3KbMTzMIvETlTXHdrL/H/QnSJPGmoeoOFIXQ4f5iZvW+Cn721rqQ/B5J0b5aM' +
      'kv7nGR7KcY/Zl3zQ7ZG6wsCPHuztvyxHvciZ69+UQ0lc0AnAvoxCvHjCJNlh085U5LJYpMwecEnQxOKc/IXEi/zN9uknbDwj' +
      '79g1PMj0SxcMN0GlDj5qwrEDiplj/X45BtVMaAxM1AqXsaKt5HZH5xOhsaIPjPN3/ua3Xb+BAOSM4W1JUK458JTzYQqKUTKy' +
      'ucqGoWC3IbNSBFDQ8V490jwNLnSmilFW02UoqjXt4Tc/YaUWv1Iib1TjwY3XQRvWr5f4rU6OY0kFRVhUcXd/ELaI/JItvCRL' +
      'YNKP8Dp8HOeP8WQgYvUHNwb4NA+KayooNmggGblIE6aLi6OhPGL7jDuHq4vJS3cPe+w8vXJSSX6pAgMBAAE=',
  },
  {
    trust: 'st',
    role: 'root',
    name: 'Den Danske Stat OCES rod-CA, Test - st',
    sha256: '08d53d7f796cfca2944c0a35db583369bcfcf9bf1000d3d84894e050aa9f756c',
    notBefore: '2021-03-04T00:00:00Z',
    notAfter: '2046-02-26T00:00:00Z',
  },
  {
    trust: 'st',
    role: 'issuing',
    name: 'Den Danske Stat OCES udstedende-CA 1, Test - st',
    sha256: '0b18e1bec24d3120a7ae33c626bb3ecf41858d638f09b6aad1c945d93b14dfa9',
    notBefore: '2021-03-11T00:00:00Z',
    notAfter: '2031-03-09T00:00:00Z',
  },
]

/** The pinned authority that a certificate is, by its fingerprint. */
export function anchorOf(sha256: string): Anchor | undefined {
  return ANCHORS.find((anchor) => anchor.sha256 === sha256)
}
