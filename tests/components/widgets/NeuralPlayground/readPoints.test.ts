import { describe, expect, test } from 'vitest';
import { readPoints } from '../../../../components/widgets/NeuralPlayground/readPoints.ts';

describe('points from CSV', () => {
  test('with names of classes, in alphabetical order, and a header', () => {
    const { own, notes } = readPoints('x,y,color\n0.5,-0.25,red\n-1,1,blue\n');
    expect(own.kind).toBe('classes');
    expect(own.points.map(({ label }) => label)).toEqual([1, 0]);
    expect(own.points[0]!.x).toBeCloseTo(0.5, 3);
    expect(own.points[0]!.y).toBeCloseTo(-0.25, 3);
    expect(notes).toBe('2 points; classes blue, red.');
  });

  test.each([
    ['no header', '0,0,1\n1,1,0\n'],
    ['semicolons', 'a;b;c\n0;0;1\n1;1;0\n'],
    ['tabs and CRLF', '0\t0\t1\r\n1\t1\t0\r\n'],
    ['whole numbers as classes, in quotes', '"0","0","1"\n"1","1","0"'],
  ])('%s', (_, text) => {
    expect(readPoints(text).own.points.map(({ x, y, label }) => [Math.round(x), Math.round(y), label])).toEqual([
      [0, 0, 1],
      [1, 1, 0],
    ]);
  });

  test('a third column of fractions is values, scaled to −1 … 1 with its place told', () => {
    const { own, notes } = readPoints('width,height,price\n10,1,250.5\n20,3,100\n30,2,-49.5\n');
    expect(own.kind).toBe('values');
    expect(own.points.map(({ label }) => Number(label.toFixed(2)))).toEqual(
      [1, 0, -1].map((v) => expect.closeTo(v, 2)),
    );
    expect(own.points.map(({ x }) => Number(x.toFixed(2)))).toEqual([-1, 0, 1].map((v) => expect.closeTo(v, 2)));
    expect(notes).toContain('price scaled from −49.5 … 250.5 to −1 … 1');
    expect(notes).toContain('width scaled from 10 … 30');
  });

  test('a column that is the same everywhere lies in a line', () => {
    expect(readPoints('5,0,a\n5,1,b\n').own.points.every(({ x }) => Number.isFinite(x))).toBe(true);
  });

  test.each([
    ['', 'the file is empty'],
    ['x,y\n1,2\n', 'line 1: 2 columns; three are needed'],
    ['x,y,c\n1,2,a\n1,b,c\n', 'line 3, column 2: not a number: "b"'],
    ['1,2,a\n1,,c\n', 'line 2, column 2: not a number: ""'],
    ['x,y,c\n1,2,a\n1,2\n', 'line 3: 2 fields where the first line has 3'],
    ['x,y,c\n1,2,"a\n', 'line 2, column 5: quote is never closed'],
    ['x,y,c\n1,2,a\n', '1 points; two are needed'],
    ['1,1,a\n1,1,b\n1,1,c\n1,1,d\n1,1,e\n1,1,f\n', 'line 6, column 3: "f" is class number 6'],
    ['1e999,1,a\n1,1,b\n', 'not a number'],
  ])('%j is refused: %s', (text, words) => expect(() => readPoints(text)).toThrow(words));
});
