import type { PortalOptions, VariantInput } from '../../fixtures/portal/index.ts'
import { expect, test } from '../portal/fixture.ts'
import { reviewAfterForm, said } from './form.ts'

/** Every way in which the portal may differ up to its confirmation without what is ordered being another. */
const DIFFERENT: VariantInput[] = [
  ...[0, 8, 9, 150].map((profiles) => ({ profiles })),
  { profiles: 150, rowsShown: 20 },
  { rowsComeAfter: 500 },
  { rowsComeAfter: 500, rowsAnnounced: true },
  ...(['accordion', 'table'] as const).map((smallList) => ({ smallList })),
  { smallList: 'table', nameColumn: 'after-a-box' },
  { profileNamed: 'Testkommune AltID Modtager' },
  { cards: 3 },
  { numbers: false },
  { numberChosen: true },
  ...(['toggles', 'one-at-a-time', 'details', 'tabs'] as const).flatMap((cardKind) => [
    { cardKind },
    { cardKind, cardsClosed: true },
  ]),
  ...(['native', 'combobox', 'combobox-elsewhere'] as const).flatMap((selects) =>
    (['for', 'wrapping', 'labelledby'] as const).map((labels) => ({ selects, labels })),
  ),
  { helpInsideLabel: true },
  { helpInsideLabel: true, labels: 'wrapping' },
  { hyphens: 'characters' },
  ...(['other', 'third'] as const).map((wording) => ({ wording })),
  ...(['dialog', 'region'] as const).flatMap((drawer) =>
    (['aria-hidden', 'open'] as const).flatMap((background) =>
      (['document', 'shadow', 'frame'] as const).map((container) => ({ drawer, background, container })),
    ),
  ),
  ...(['at-once', 'late'] as const).map((autofill) => ({ autofill })),
  ...(['system', 'organisation'] as const).map((type) => ({ type })),
  { identification: 'one-time-code' },
  ...(['hardware', 'system'] as const).map((issuanceMethod) => ({ issuanceMethod })),
  { direct: true },
  { publish: true },
  { seal: false },
  { systemRights: true },
  ...(['organisation', 'cvr', 'identification', 'issuance', 'publication', 'direct'] as const).map((row) => ({
    missingRows: [row],
  })),
  { identities: 'several' },
  { login: 'local' },
  { confirmationBox: true },
  { confirmTwice: true },
  { nativeConfirm: true },
  ...(['none', 'trusted-types'] as const).map((security) => ({ security })),
  { searchForm: true },
]
const RIGHT: PortalOptions[] = [
  ...DIFFERENT.map((variant) => ({ variant })),
  { language: 'en' },
  { language: 'en', variant: { selects: 'combobox', labels: 'labelledby' } },
]

for (const portalOptions of RIGHT) {
  const { language = 'da', variant } = portalOptions
  test(`no false alarm: ${language} ${JSON.stringify(variant ?? {})} @long`, async ({ page, openPortal }) => {
    const portal = await openPortal(portalOptions)
    expect(said(await reviewAfterForm(page, portal))).toEqual([])
  })
}
