import { answerQuestions } from '../base/workbench.ts'
import { BasePainter } from './base_painter.ts'

/// The painter of the base map in a thread of its own.
answerQuestions(new BasePainter((width, height) => new OffscreenCanvas(width, height)))
