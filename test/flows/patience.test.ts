import { type PortalOptions } from '../../fixtures/portal/index.ts'
import { expect, test } from './walking.ts'

const slow = (at: string) => ({ at, what: 'slow', milliseconds: 9000, times: 9 }) as const
/** What a press asks for within a page is answered late. */
const late = {
  faults: ['GET /certificates/new', 'POST /certificates/review', 'POST /certificates/confirm'].map(slow),
}
/** So is every page. */
const latePages = {
  faults: ['GET /certificates', 'GET /issuance/*/information', 'GET /issuance/*/terms'].map(slow),
}

const portals: Record<string, PortalOptions> = {
  'answers after nine seconds, and shows nothing meanwhile': { variant: late },
  'answers late, under a cover that says that it is at work': { variant: { ...late, atWork: 'spinner' } },
  'answers late, under a cover without a word': { variant: { ...late, atWork: 'cover' } },
  'answers late, its buttons disabled meanwhile': { variant: { ...late, atWork: 'disabled' } },
  'answers late, its drawer empty meanwhile': { variant: { ...late, atWork: 'emptied' } },
  'answers late, behind a dialog with nothing to press': { variant: { ...late, atWork: 'dialog' } },
  'brings its pages late': { variant: latePages },
  'replaces its elements all the time': { variant: { replacesItself: true } },
  'lays a notice over what it shows': { variant: { notice: true } },
  'lets the form be sent once it was checked': { variant: { validatedLate: true } },
}

for (const [what, portalOptions] of Object.entries(portals)) {
  test.describe(`a portal that ${what}`, () => {
    test.use({ portalOptions })
    test('is walked alone, and everything is pressed once', async ({ walk, portal }) => {
      const walked = await walk()
      expect(walked.asked, JSON.stringify(walked.actions)).toEqual([])
      expect(walked.end).toBe('converted')
      expect(portal.books.orders).toHaveLength(1)
      expect(walked.actions.filter((action, at, all) => all.indexOf(action) !== at)).toEqual([])
      expect(portal.books.failures).toEqual([])
    })
  })
}
