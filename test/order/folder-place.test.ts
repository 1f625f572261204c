import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { judgePlace, placeOf, type FolderFacts } from '../../src/folder-place.ts'

const facts = (real: string, more: Partial<FolderFacts> = {}): FolderFacts => ({
  real,
  platform: 'win32',
  environment: {},
  ...more,
})

const TABLE: readonly (readonly [what: string, facts: FolderFacts, place: string, by?: string])[] = [
  ['a home on the own disk', facts(String.raw`C:\Users\mette\altid-order\Aarhus`), 'own-disk'],
  [
    'OneDrive by its name',
    facts(String.raw`C:\Users\mette\OneDrive - Aarhus Kommune\x`),
    'synced',
    'OneDrive',
  ],
  [
    'OneDrive by its variable, wherever it was put',
    facts(String.raw`D:\Sky\altid`, { environment: { OneDriveCommercial: String.raw`d:\sky` } }),
    'synced',
    'OneDrive',
  ],
  [
    'a folder that only begins like it',
    facts(String.raw`D:\Skyen\altid`, { environment: { OneDrive: String.raw`D:\Sky` } }),
    'own-disk',
  ],
  ['a share', facts(String.raw`\\filserver\hjem\mette`), 'network'],
  ['a share, spelled long', facts(String.raw`\\?\UNC\filserver\hjem`), 'network'],
  ['a long path of the own disk', facts(String.raw`\\?\C:\Users\mette`), 'own-disk'],
  ['the Linux inside Windows', facts(String.raw`\\wsl.localhost\Debian\home`), 'own-disk'],
  [
    'a Mac in OneDrive',
    facts('/Users/m/Library/CloudStorage/OneDrive-Aarhus/x', { platform: 'darwin' }),
    'synced',
    'OneDrive',
  ],
  [
    'a Mac in iCloud',
    facts('/Users/m/Library/Mobile Documents/x', { platform: 'darwin' }),
    'synced',
    'iCloud',
  ],
  ['Linux on NFS', facts('/home/m', { platform: 'linux', fileSystem: 0x6969 }), 'network'],
  [
    'Linux on SMB, as a negative number',
    facts('/mnt/x', { platform: 'linux', fileSystem: -0xacb2be }),
    'network',
  ],
  ['Linux on ext4', facts('/home/m', { platform: 'linux', fileSystem: 0xef53 }), 'own-disk'],
]

for (const [what, given, place, by] of TABLE) {
  test(`the folder for the private key: ${what} is ${place}`, () => {
    expect(judgePlace(given)).toEqual(by === undefined ? { place } : { place, by })
  })
}

test('a folder of this machine can be asked', async () => {
  expect(['own-disk', 'network', 'synced']).toContain((await placeOf('.')).place)
})

test('where the system does not say, nothing is said and nothing ends', async () => {
  expect(await placeOf(join(import.meta.dirname, 'nowhere'))).toEqual({ place: 'unknown' })
})
