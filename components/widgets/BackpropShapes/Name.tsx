const array = /\b(d?[WZb][12]|A[12]|[XY])\b/;

/** A sentence with the arrays in it as formulas have them. */
export function WithNames({ children }: { children: string }) {
  return <>{children.split(array).map((part, i) => (i % 2 ? <Name key={i} of={part} /> : part))}</>;
}

/** dW2 as formulas have it: letters slanted, the layer raised in brackets. */
export function Name({ of, mark }: { of: string; mark?: 'T' | undefined }) {
  const [, letters, layer] = /^([A-Za-z]+)(\d?)$/.exec(of)!;
  return (
    <span class="widget-math shapes-name">
      <i>{letters}</i>
      {layer && <sup>[{layer}]</sup>}
      {mark && <sup>⊤</sup>}
    </span>
  );
}
