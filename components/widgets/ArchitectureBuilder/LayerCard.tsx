import { type BuiltLayer, parametersOf } from './model.ts';
import { counted, shapeOf } from './summary.ts';

interface Props {
  layer: BuiltLayer;
  /** Side of the picture, to which maps are drawn in proportion. */
  side: number;
  /** Shares of the whole network's parameters and multiply-adds, in percent. */
  shares: readonly [parameters: number, work: number];
  /** The picture, on the card of the input, and the square of it that a unit of the chosen layer sees. */
  picture?: string | undefined;
  field?: number | undefined;
  group: string;
  isChosen: boolean;
  onChoose: () => void;
}

/** One layer: drawn, named, measured; a radio button, since one of them is explained below. */
export function LayerCard({ layer, side, shares, picture, field, group, isChosen, onChoose }: Props) {
  const { name, kind } = layer;
  const parameters = parametersOf(layer);
  return (
    <label class={`architecture-layer architecture-${kind}`}>
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span class="architecture-name">{name}</span>
      <svg viewBox="0 0 64 60" aria-hidden="true">
        {kind === 'fc' ? <Column units={layer.channels} /> : <Maps layer={layer} side={side} />}
        {picture && <image href={picture} x="11" y="9" width="42" height="42" class="architecture-picture" />}
        {picture && field !== undefined && <Field share={Math.min(1, field / side)} />}
      </svg>
      <span class="architecture-shape">{shapeOf(layer)}</span>
      <span class="architecture-count">{parameters > 0 ? `${counted(parameters)} parameters` : 'no parameters'}</span>
      <span class="architecture-bars" aria-hidden="true">
        {shares.map((share, index) => (
          <span
            key={index === 0 ? 'parameters' : 'work'}
            style={{ width: share > 0 ? `max(1px, ${share.toFixed(1)}%)` : 0 }}
          />
        ))}
      </span>
    </label>
  );
}

const most = 8;

/** Feature maps behind one another, at most eight of them. */
function Maps({ layer, side }: { layer: BuiltLayer; side: number }) {
  const plates = Math.min(most, layer.channels);
  const length = 5 + 37 * (layer.height / side);
  const shift = Math.min(3, (60 - length) / most);
  const reach = (plates - 1) * shift;
  const [left, top] = [(64 - length - reach) / 2, (60 - length - reach) / 2];
  return Array.from({ length: plates }, (_, plate) => {
    const behind = plates - 1 - plate;
    return (
      <rect key={plate} x={left + reach - behind * shift} y={top + behind * shift} width={length} height={length} />
    );
  });
}

/** A row of units, the longer the more there are. */
function Column({ units }: { units: number }) {
  const length = Math.min(52, 12 + 18 * Math.log10(units));
  return <rect x="28" y={(60 - length) / 2} width="8" height={length} rx="2" />;
}

function Field({ share }: { share: number }) {
  const length = 42 * share;
  return <rect class="architecture-field" x={32 - length / 2} y={30 - length / 2} width={length} height={length} />;
}
