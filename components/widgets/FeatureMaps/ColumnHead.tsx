/** A layer's name and its shape. */
export function ColumnHead({ title, shape }: { title: string; shape: string }) {
  return (
    <p class="maps-head">
      <b>{title}</b> <span>{shape}</span>
    </p>
  );
}
