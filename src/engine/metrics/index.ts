export {
  averagePrecision,
  type DetectedPicture,
  type Interpolation,
  type MeanAveragePrecision,
  type MeanAveragePrecisionOptions,
  meanAveragePrecision,
} from './averagePrecision.ts';
export { accuracy, confusionMatrix } from './confusion.ts';
export { type ClassificationReport, classificationReport, type Scores } from './precisionRecall.ts';
export { type RocPoint, rocAuc, rocCurve } from './roc.ts';
