export { type BoxSize, rankAnchors, sizeIou } from './anchors.ts';
export { areaOf, type Box, type Detection, iou, type LabeledBox } from './boxes.ts';
export { type NmsOptions, nms } from './nms.ts';
export {
  activateOutputs,
  decodePredictions,
  encodeTargets,
  type YoloGrid,
  type YoloTargets,
  yoloShape,
} from './yolo.ts';
