/** An array as squares: the stronger the color, the larger the entry beside `largest`; a rim where it is negative. */
export function Matrix({ values, largest, meaning }: { values: number[][]; largest: number; meaning: string }) {
  return (
    <span
      class={`unroll-matrix unroll-${meaning}`}
      style={{ gridTemplateColumns: `repeat(${values[0]!.length}, var(--cell))` }}
      aria-hidden="true"
    >
      {values.flat().map((value, i) => {
        const strength = largest > 0 ? Math.round((90 * Math.abs(value)) / largest) : 0;
        return (
          <span
            key={i}
            class={value < 0 ? 'unroll-cell unroll-negative' : 'unroll-cell'}
            style={{ '--strength': `${strength}%` }}
          />
        );
      })}
    </span>
  );
}
