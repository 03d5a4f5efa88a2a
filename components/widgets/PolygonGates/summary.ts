import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import { type Answer, answerAt, gateBias } from './model.ts';
import { dotsOf } from './places.ts';
import { type PolygonGatesState, unitsOf } from './scene.ts';

/** What the network says of the probe and of all dots. */
export interface Reading {
  answer: Answer;
  /** For each dot, whether the network has it right. */
  right: boolean[];
}

export function readingOf(state: PolygonGatesState): Reading {
  const units = unitsOf(state);
  const right = dotsOf(state.land).map(({ at, truth }) => answerAt(at, units, state.gate).output === truth);
  return { answer: answerAt([state.probe[0]!, state.probe[1]!], units, state.gate), right };
}

export const gateNames = { and: 'AND', most: 'all but one', or: 'OR' } as const;
const polygonNames = ['A', 'B'];

/** "A1": the first half plane of polygon A. */
export function unitName(polygon: number, unit: number): string {
  return `${polygonNames[polygon]}${unit + 1}`;
}

export function polygonName(polygon: number): string {
  return polygonNames[polygon]!;
}

/** The picture in two sentences: one dot's way through the network, and how many dots end on the right side. */
export function sentenceOf({ probe, gate }: PolygonGatesState, { answer, right }: Reading): string {
  const parts = answer.hidden.map((says, polygon) => {
    const yes = says.filter((one) => one === 1).length;
    const votes = yes === says.length ? `all ${yes}` : `${yes} of ${says.length}`;
    return `${votes} half planes of ${polygonName(polygon)} say 1, so its ${gateNames[gate]} says ${answer.polygons[polygon]}`;
  });
  const or = answer.polygons.length > 1 ? `; the OR of both says ${answer.output}` : '';
  const wrong = right.filter((one) => !one).length;
  const verdict = wrong === 0 ? 'Every dot is on its side' : `${wrong} of ${right.length} dots are on the wrong side`;
  const counted = wrong === 1 ? `1 of ${right.length} dots is on the wrong side` : verdict;
  return `At (${fixed(probe[0]!, 2)}, ${fixed(probe[1]!, 2)}) ${parts.join('; ')}${or}. ${counted}.`;
}

/** Every unit's weights and what it says at the probe. */
export function tableOf(state: PolygonGatesState, { answer }: Reading): TableData {
  const units = unitsOf(state);
  const rows = units.flatMap((ofPolygon, polygon) => [
    ...ofPolygon.map(({ weight, bias }, unit) => [
      unitName(polygon, unit),
      `${fixed(weight[0], 2)} x₁ ${signed(weight[1])} x₂ ${signed(bias)}`,
      fixed(answer.sums[polygon]![unit]!, 2),
      String(answer.hidden[polygon]![unit]),
    ]),
    [
      `${polygonName(polygon)}: ${gateNames[state.gate]}`,
      `sum of ${polygonName(polygon)} ${signed(gateBias(state.gate, ofPolygon.length), 1)}`,
      fixed(answer.hidden[polygon]!.reduce<number>((a, b) => a + b, 0) + gateBias(state.gate, ofPolygon.length), 1),
      String(answer.polygons[polygon]),
    ],
  ]);
  if (units.length > 1)
    rows.push([
      'output: OR',
      'A + B − 0.5',
      fixed(answer.polygons.reduce<number>((a, b) => a + b, 0) - 0.5, 1),
      String(answer.output),
    ]);
  return { columns: ['unit', 'its sum', 'at the point', 'says'], rows };
}

/** A term after the first: "− 0.50", "+ 1.25". */
function signed(value: number, digits = 2): string {
  const text = fixed(Math.abs(value), digits);
  return value < 0 ? `− ${text}` : `+ ${text}`;
}
