import { SLICE } from './slice.ts'
import { storyOf } from './story.ts'

for (const one of SLICE) storyOf(one)
