/** dL/dz, as in a formula. */
export function Derivative() {
  return (
    <span class="widget-math">
      d<i>L</i>/d<i>z</i>
    </span>
  );
}
