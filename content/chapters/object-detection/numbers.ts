import { readFileSync } from 'node:fs';
import { anchorMatch, anchorsOf, objectsOf as objectsOfCell } from '#components/widgets/AnchorMatch/scene.ts';
import { overlapOf } from '#components/widgets/IouLab/model.ts';
import { iouLab } from '#components/widgets/IouLab/scene.ts';
import { candidatesOf, nmsStepper } from '#components/widgets/NmsStepper/scene.ts';
import { encodingOf } from '#components/widgets/YoloEncoder/model.ts';
import { gridOf, objectsOf, side, yoloEncoder } from '#components/widgets/YoloEncoder/scene.ts';
import { outlinesOf } from '#components/widgets/YoloLive/drawn.ts';
import { claimsOf } from '#components/widgets/YoloLive/model.ts';
import { paintObjects } from '#components/widgets/YoloLive/objects.ts';
import { detectionLoss, tensor } from '#engine';
import { type DetectedPicture, meanAveragePrecision } from '#engine/metrics/index.ts';
import { activateOutputs, type Box, iou, sizeIou, yoloShape } from '#engine/vision/index.ts';
import { readSafetensors } from '#engine/weights/readSafetensors.ts';
import { cellsAcross, anchors as liveAnchors, pictureSize } from '#networks/detector/grid.ts';
import { loadDetector } from '#networks/detector/network.ts';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

const trim = (value: number, digits = 4) => String(Number(value.toFixed(digits))).replace('-', '−');
const fixed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−');
/** 45 125 as a formula has it. */
const grouped = (value: number) => value.toLocaleString('en-US').replaceAll(',', '{,}');

// The two boxes that the first figure begins with, and a box that is off by a third of its size.
const { a, b } = iouLab.initial as unknown as { a: Box; b: Box };
const overlap = overlapOf(a, b);
const third = iou([0, 0, 3, 3], [1, 0, 4, 3]);
const thirdBoth = iou([0, 0, 3, 3], [1, 1, 4, 4]);
const tenth = iou([0, 0, 10, 10], [1, 1, 11, 11]);

// Squares of 64 pixels that a window could stand on.
const windowSize = 64;
const windowPlaces = (side - windowSize + 1) ** 2;

// The encoder's first scene: one object, three objects, the large grid.
const [one, small] = ['count:1', 'count:3'].map((text) => {
  const state = yoloEncoder.decode(text)!;
  return encodingOf(objectsOf(state), gridOf(state));
});
const person = one!.slots.find(({ object }) => object)!;
const [left, top, right, bottom] = person.object!.box;
const cell = side / 3;
const fullGrid = gridOf({ ...yoloEncoder.initial, grid: 'full' });
const [rows, columns, anchors, depth] = yoloShape(fullGrid) as [number, number, number, number];
const slots = rows * columns * anchors;

// Person and car of one cell, and the two anchors.
const [tallObject, wideObject] = objectsOfCell(anchorMatch.initial) as [(typeof pair)[0], (typeof pair)[0]];
const pair = anchorsOf(anchorMatch.initial);

// One cell, one anchor of 2 × 1, three classes: what the raw numbers say.
const raw = [2, 0.5, -1, 0.4, -0.2, 3, 0, 1];
const decodeGrid = {
  rows: 1,
  columns: 1,
  anchors: [{ width: 1, height: 2 }],
  classes: 3,
  picture: { width: 1, height: 1 },
};
const decoded = [...activateOutputs(raw, decodeGrid)];

/** A target of one cell and anchor, as the network should have it, and its loss. */
const target = [1, 0.5, 0.25, 3, 1, 1, 0, 0];
const anchor = [{ width: 1, height: 2 }];
const lossOf = (numbers: number[], truth: number[], boxWeight: number) =>
  detectionLoss(tensor([numbers]), tensor([truth]), { anchors: anchor, boxWeight }).item();
const boxPart = lossOf(raw, target, 1) - lossOf(raw, target, 0);
const whole = lossOf(raw, target, 5);
const presencePart = Math.log1p(Math.exp(-raw[0]!));
const classPart = lossOf(raw, target, 0) - presencePart;

// Before training, with raw numbers of 0, a network of the large grid: how much of the loss comes from nothing?
const atNothing = (emptyWeight: number) =>
  detectionLoss(tensor([Array(8).fill(0)]), tensor([[0, 0, 0, 0, 0, 0, 0, 0]]), { emptyWeight }).item();
const empties = slots - 3;

// The slopes of an empty slot.
const emptyOutputs = tensor([raw], { requiresGrad: true });
detectionLoss(emptyOutputs, tensor([[0, 9, 9, 9, 9, 9, 9, 9]])).backward();
const emptySlopes = [...emptyOutputs.grad!.data];
if (emptySlopes.slice(1).some((slope) => slope !== 0)) throw new Error('a don’t-care has a slope');

// The figure of suppression: overlaps with B.
const candidates = candidatesOf(nmsStepper.initial);
const withB = (index: number) => fixed(iou(candidates[1]!.box, candidates[index]!.box), 2);

// Two pictures, dogs and cats, and what a detector says of them.
const pictures: DetectedPicture[] = [
  {
    objects: [
      { label: 0, box: [10, 10, 50, 50] },
      { label: 0, box: [60, 20, 90, 80] },
      { label: 1, box: [20, 60, 50, 90] },
    ],
    detections: [
      { label: 0, score: 0.95, box: [11, 10, 50, 52] },
      { label: 0, score: 0.9, box: [14, 14, 54, 54] },
      { label: 0, score: 0.6, box: [22, 58, 50, 90] },
      { label: 1, score: 0.85, box: [19, 61, 50, 92] },
    ],
  },
  {
    objects: [
      { label: 0, box: [30, 30, 70, 70] },
      { label: 1, box: [72, 10, 96, 40] },
    ],
    detections: [
      { label: 0, score: 0.8, box: [34, 30, 76, 74] },
      { label: 1, score: 0.7, box: [70, 12, 95, 44] },
    ],
  },
];
const mapAt = (iouThreshold: number) => meanAveragePrecision(pictures, 2, { iouThreshold });
const atHalf = mapAt(0.5);
const thresholds = Array.from({ length: 10 }, (_, i) => 0.5 + 0.05 * i);
const overThresholds = thresholds.reduce((sum, threshold) => sum + mapAt(threshold).mean, 0) / thresholds.length;
const bestOverlap = (picture: number, detection: number, label: number) => {
  const { objects, detections } = pictures[picture]!;
  const overlaps = objects
    .filter((object) => object.label === label)
    .map((object) => iou(object.box, detections[detection]!.box));
  return fixed(Math.max(...overlaps), 2);
};
const ranking = [true, false, true, false];
const counts = ranking.map((_, place) => ranking.slice(0, place + 1).filter(Boolean).length);
const staircase = Object.fromEntries(
  counts.flatMap((found, place) => [
    [`precision${place + 1}`, fixed(found / (place + 1), 2)],
    [`recall${place + 1}`, fixed(found / 3, 2)],
    [`raised${place + 1}`, fixed(Math.max(...counts.slice(place).map((later, i) => later / (place + i + 1))), 2)],
  ]),
);
const byHand = (1 / 3) * 1 + (1 / 3) * (2 / 3);
if (Math.abs(byHand - atHalf.perClass[0]!) > 1e-9) throw new Error('the worked example of mAP does not add up');

// The detector of the last figure: what its file says of it.
const file = readFileSync(new URL('../../../src/networks/detector/weights.safetensors', import.meta.url));
const weights = readSafetensors(file);
const said = (key: string) => weights.metadata.get(key)!;
const liveClasses = said('classes').split(',');
const livePrecisions = said('mapPerClass').split(',').map(Number);
const classAt = (precision: number) => liveClasses[livePrecisions.indexOf(precision)]!;
const liveDepth = 5 + liveClasses.length;

/** How sure the detector’s lists are of one disc, the surest first; what is below 0.1 is left out. */
const { detector } = loadDetector(file);
function scoresAt(x: number, y: number): string[] {
  const disc = { label: 0, x, y, radius: 11, angle: 0, color: [240, 222, 150] as [number, number, number] };
  const { picture, objects } = paintObjects({ objects: [disc], ground: 7, clutter: 1 }, outlinesOf([]));
  const claims = claimsOf(detector.outputs(picture.pixels), 4, { score: 0.1, overlap: 0.45 }, objects);
  return claims.map(({ detection }) => fixed(detection.score, 2));
}
const [inside, onLine, onCorner] = [scoresAt(28, 28), scoresAt(32, 28), scoresAt(32, 32)];
if (inside.length !== 1 || onLine.length !== 2 || onCorner.length !== 4)
  throw new Error('the disc is reported otherwise');
const recipe = JSON.parse(said('recipe')) as { steps: number; batch: number };
const measured = JSON.parse(said('measured')) as { scenes: number };

export default {
  iouShared: trim(overlap.both),
  iouArea: trim(overlap.a),
  iouTogether: trim(overlap.either),
  iouExample: fixed(overlap.iou, 3),
  iouThird: trim(third),
  iouThirdBoth: fixed(thirdBoth, 2),
  iouTenth: fixed(tenth, 2),

  windowSize: String(windowSize),
  side: String(side),
  windowPlaces: grouped(windowPlaces),

  smallNumbers: String(small!.size),
  smallCounting: String(small!.counting),
  smallDontCares: String(small!.size - small!.counting),
  cellSize: fixed(cell, 1),
  personX: trim((left + right) / 2),
  personY: trim((top + bottom) / 2),
  personWidth: trim(right - left),
  personHeight: trim(bottom - top),
  personAcross: fixed((left + right) / 2 / cell, 2),
  personDown: fixed((top + bottom) / 2 / cell, 2),
  bx: fixed(person.numbers[1]!, 2),
  by: fixed(person.numbers[2]!, 2),
  bh: fixed(person.numbers[3]!, 2),
  bw: fixed(person.numbers[4]!, 2),

  tallWithTall: fixed(sizeIou(tallObject!, pair[0]!), 2),
  tallWithWide: fixed(sizeIou(tallObject!, pair[1]!), 2),
  wideWithWide: fixed(sizeIou(wideObject!, pair[1]!), 2),

  fullNumbers: grouped(rows * columns * anchors * depth),
  fullDepth: String(depth),
  fullSlots: grouped(slots),

  rawP: trim(raw[0]!),
  rawH: trim(raw[3]!),
  rawHFactor: fixed(Math.exp(raw[3]!), 2),
  outP: fixed(decoded[0]!, 3),
  outH: fixed(decoded[3]!, 3),
  outClass: fixed(decoded[5]!, 3),
  outScore: fixed(decoded[0]! * decoded[5]!, 3),

  rawList: raw.map((value) => trim(value)).join(',\\, '),
  targetList: target.map((value) => trim(value)).join(',\\, '),
  lossPresence: fixed(presencePart, 3),
  lossBox: fixed(boxPart, 3),
  lossClass: fixed(classPart, 3),
  lossWhole: fixed(whole, 3),
  emptyEach: fixed(atNothing(1), 3),
  emptyAll: grouped(Math.round(empties * atNothing(1))),
  empties: grouped(empties),
  emptySlope: fixed(emptySlopes[0]!, 3),

  overlapAB: withB(0),
  overlapCB: withB(2),
  overlapDB: withB(3),

  ...staircase,
  overlapDog1: bestOverlap(0, 0, 0),
  overlapDog2: bestOverlap(0, 1, 0),
  overlapDog3: bestOverlap(1, 0, 0),
  overlapDog4: bestOverlap(0, 2, 0),
  apDog: fixed(atHalf.perClass[0]!, 3),
  apCat: fixed(atHalf.perClass[1]!, 3),
  mapHalf: fixed(atHalf.mean, 3),
  mapStrict: fixed(mapAt(0.75).mean, 3),
  mapOver: fixed(overThresholds, 3),

  discInside: inside[0]!,
  discLineFirst: onLine[0]!,
  discLineSecond: onLine[1]!,
  discCorner: onCorner[0]!,

  liveSide: String(pictureSize),
  liveCells: String(cellsAcross),
  liveAnchors: String(liveAnchors.length),
  liveDepth: String(liveDepth),
  liveNumbers: grouped(cellsAcross ** 2 * liveAnchors.length * liveDepth),
  liveParameters: grouped([...weights.tensors.values()].reduce((sum, { size }) => sum + size, 0)),
  liveSteps: grouped(recipe.steps),
  liveBatch: String(recipe.batch),
  liveScenes: String(measured.scenes),
  liveMap: said('map'),
  liveBest: classAt(Math.max(...livePrecisions)),
  liveWorst: classAt(Math.min(...livePrecisions)),
};
