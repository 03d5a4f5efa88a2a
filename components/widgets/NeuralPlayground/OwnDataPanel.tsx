import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { fixed } from '../../plot/format.ts';
import type { Pen } from './pen.ts';
import type { Playground } from './usePlayground.ts';

interface Props {
  playground: Playground;
  pen: Pen;
}

const tools = [
  ...['0', '1', '2', '3', '4'].map((value) => ({ value, label: `class ${value}` })),
  { value: 'value', label: 'a value' },
  { value: 'erase', label: 'erase' },
];

/** Points drawn by the reader, or read from a file of hers. */
export function OwnDataPanel({ playground, pen }: Props) {
  const { state, change, readCsv, isLinkWhole } = playground;
  const own = state.data === 'own' ? state.own : null;
  const usable = tools.filter(({ value }) => {
    if (!own || own.points.length === 0 || value === 'erase') return true;
    return (value === 'value') === (own.kind === 'values');
  });
  return (
    <details class="playground-more" open={pen.isActive} onToggle={(event) => pen.activate(event.currentTarget.open)}>
      <summary>Your own data: draw points or bring a CSV file</summary>
      <p>
        Press or drag on the large picture to add points. By keys: go to the picture, move the cross with the arrow
        keys, add with the space bar, erase with Delete.
      </p>
      <Segmented label="Pen" options={usable} value={pen.tool} onChange={pen.choose} />
      {pen.tool === 'value' && (
        <Slider
          label="value"
          min={-1}
          max={1}
          step={0.05}
          value={pen.value}
          text={fixed(pen.value, 2)}
          onChange={pen.setValue}
        />
      )}
      <p>
        <button
          type="button"
          class="widget-choice"
          onClick={() => {
            pen.clear();
            change({ data: 'own', own: { kind: pen.tool === 'value' ? 'values' : 'classes', points: [] } });
          }}
        >
          Remove all points
        </button>
        <label class="widget-choice playground-file">
          Choose a CSV file
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) readCsv(await file.text());
              currentTarget.value = '';
            }}
          />
        </label>
        <span>or drop one here. Three columns: x₁, x₂ and a class or a value. It stays on this machine.</span>
      </p>
      {!isLinkWhole && <p>These are too many points for a link: who opens a copied link needs the file too.</p>}
    </details>
  );
}
