/** A CVR number as people write it, "92 96 04 60" or "DK92960460", as its digits; anything else as it was written. */
export function plainCvr(written: string): string {
  const digits = written.replace(/[\s.\u2010-\u2015-]/g, '').replace(/^DK/i, '')
  return /^\d{8}$/.test(digits) ? digits : written
}
