import { answerQuestions } from '../base/workbench.ts'
import { Studio } from './studio.ts'

/// The studio in a thread of its own.
answerQuestions(new Studio((width, height) => new OffscreenCanvas(width, height)))
