import { fr, type Texts } from './fr.ts'

/// The words of the page in the reader's language.
export const texts: Texts = fr
