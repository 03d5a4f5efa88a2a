import { type LayerName, layerTexts, type Part, type Product } from './factors.ts';
import { type Count, grouped } from './model.ts';
import type { FactorName } from './scene.ts';

interface Props {
  name: LayerName;
  product: Product;
  count: Count;
  hasBias: boolean;
  chosen: FactorName;
  onChoose: (factor: FactorName) => void;
  /** Given where the count is not to be seen yet. */
  onShow?: (() => void) | undefined;
}

/** As far as the logarithmic bars go: a trillion. */
const mostPowers = 12;

/** One layer's count as a product whose factors can be chosen, with a bar as long as the number has digits. */
export function LayerRow({ name, product, count, hasBias, chosen, onChoose, onShow }: Props) {
  const factor = (part: Part, index: number) => (
    <Factor key={index} {...part} isFirst={index === 0} isChosen={part.factor === chosen} onChoose={onChoose} />
  );
  const powers = Math.min(mostPowers, Math.max(0, Math.log10(count.parameters)));
  return (
    <div class="counter-row">
      <p class="counter-name">
        <b>{layerTexts[name].name}</b>
        <span>{layerTexts[name].note}</span>
      </p>
      <div class="counter-product">
        <span class="counter-sign">(</span>
        {product.inputs.map(factor)}
        <span class="counter-sign">+</span>
        <Factor
          factor="bias"
          value={hasBias ? 1 : 0}
          label="bias"
          isFirst
          isChosen={chosen === 'bias'}
          onChoose={onChoose}
        />
        <span class="counter-sign">) ·</span>
        {product.owners.map(factor)}
        <span class="counter-sign">=</span>
        {onShow ? (
          <button type="button" class="widget-choice counter-show" onClick={onShow}>
            count
          </button>
        ) : (
          <b class="counter-total">{grouped(count.parameters)}</b>
        )}
      </div>
      <div class="counter-scale" aria-hidden="true">
        <span class="counter-bar" style={{ width: onShow ? '0' : `${(100 * powers) / mostPowers}%` }} />
      </div>
    </div>
  );
}

interface FactorProps extends Part {
  isFirst: boolean;
  isChosen: boolean;
  onChoose: (factor: FactorName) => void;
}

function Factor({ factor, value, label, isFirst, isChosen, onChoose }: FactorProps) {
  return (
    <>
      {!isFirst && <span class="counter-sign">·</span>}
      <button type="button" class="counter-factor" aria-pressed={isChosen} onClick={() => onChoose(factor)}>
        {grouped(value)}
        <small>{label}</small>
      </button>
    </>
  );
}
