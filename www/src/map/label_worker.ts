import { answerQuestions } from '../base/workbench.ts'
import { LabelPainter } from './label_painter.ts'

/// The painter of the map's names in a thread of its own.
answerQuestions(new LabelPainter((width, height) => new OffscreenCanvas(width, height)))
