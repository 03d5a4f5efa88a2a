import { t } from '../../language/words.ts';
import { isClose } from '../compare.ts';
import { isSpread, type Observation, type Pattern } from './observation.ts';

type Matrix = Observation & { shape: [number, number] };

/** The matrix turned over its diagonal, or written into the right shape in the order of its transpose. */
export const transposed: Pattern = (observations) => {
  const matrices = observations.filter(isMatrix);
  if (matrices.length < observations.length) return undefined;
  const turned = matrices.every(isTurned);
  return turned ? t('This is the transpose of what is expected: rows and columns are swapped.') : undefined;
};

/** Whole rows, or whole columns, that are right but stand in another order. */
export const permuted: Pattern = (observations) => {
  const matrices = observations.filter(isMatrix);
  if (matrices.length < observations.length) return undefined;
  if (matrices.every((matrix) => hasSame(matrix, rowsOf)))
    return t('The rows are right, but they stand in another order.');
  if (matrices.every((matrix) => hasSame(matrix, columnsOf)))
    return t('The columns are right, but they stand in another order.');
  return undefined;
};

/** The right numbers in the wrong places. */
export const elsewhere: Pattern = (observations) => {
  const arrays = observations.every((observation) => observation.expected.length > 2 && isSpread(observation));
  if (!arrays) return undefined;
  const inOrder = (numbers: number[]) => numbers.toSorted((first, second) => first - second);
  const same = observations.every(({ actual, expected, tolerance }) => {
    const wanted = inOrder(expected);
    return inOrder(actual).every((number, position) => isClose(number, wanted[position]!, tolerance));
  });
  return same ? t('The numbers are right, but they stand in other places: are indices mixed up?') : undefined;
};

function isMatrix(observation: Observation): observation is Matrix {
  const { shape } = observation;
  return shape.length === 2 && shape[0]! > 1 && shape[1]! > 1 && isSpread(observation);
}

/** A square matrix's transpose; for others the transpose's numbers, read in order into the shape expected. */
function isTurned({ actual, expected, shape: [rows, columns], tolerance }: Matrix): boolean {
  return expected.every((number, position) => {
    const [row, column] = [Math.floor(position / columns), position % columns];
    return isClose(actual[column * rows + row]!, number, tolerance);
  });
}

function hasSame(matrix: Matrix, lines: (numbers: number[], matrix: Matrix) => number[][]): boolean {
  const wanted = lines(matrix.expected, matrix);
  return lines(matrix.actual, matrix).every((line) => {
    const found = wanted.findIndex((other) =>
      other.every((number, position) => isClose(line[position]!, number, matrix.tolerance)),
    );
    if (found >= 0) wanted.splice(found, 1);
    return found >= 0;
  });
}

function rowsOf(numbers: number[], { shape: [rows, columns] }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => numbers.slice(row * columns, (row + 1) * columns));
}

function columnsOf(numbers: number[], { shape: [rows, columns] }: Matrix): number[][] {
  return Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (_, row) => numbers[row * columns + column]!),
  );
}
