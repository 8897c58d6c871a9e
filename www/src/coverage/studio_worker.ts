import { answerQuestions } from '../base/workbench.ts'
import { Studio } from './studio.ts'

/// The studio in a thread of its own.
answerQuestions(new Studio((side) => new OffscreenCanvas(side, side)))
