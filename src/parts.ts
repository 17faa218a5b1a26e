// What a tracker is made of: a storefront's has detection and sources, a bare core's has not.
import type { Environment } from './environment.ts'
import type { Notes } from './events/detector.ts'
import type { Detect } from './events/detectors.ts'
import type { Hooks } from './hooks.ts'
import type { Consent, Settings } from './options.ts'
import type { SignalSource } from './signals/signal.ts'

export interface Parts {
  env: Environment
  hooks: Hooks
  sources(settings: Settings): readonly SignalSource[]
  detect(notes: Notes): Detect
  consentFrom(answer: (consent: Consent) => void, settings: Settings): () => void
  stepOf(url: string): string | undefined
  /** False where no page is ever described. */
  readonly seesPages: boolean
}
