/** Where a pointer is in an SVG's own units, however it is scaled. */
export function pointUnder({ clientX, clientY }: PointerEvent, svg: SVGSVGElement): readonly [x: number, y: number] {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()!.inverse());
  return [x, y];
}
