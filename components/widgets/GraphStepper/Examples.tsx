const examples = ['(a*b + c)^2', 'x*(x + y)', 'tanh(w*x + b)', 's = x + y; s*s - x', 'log(1 + exp(-z))'];

/** Expressions to begin with. */
export function Examples({ chosen, onChoose }: { chosen: string; onChoose: (expression: string) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no fieldset
    <div class="graph-examples" role="group" aria-label="Examples">
      {examples.map((expression) => (
        <button
          key={expression}
          type="button"
          class="widget-choice"
          aria-pressed={expression === chosen}
          onClick={() => onChoose(expression)}
        >
          {expression}
        </button>
      ))}
    </div>
  );
}
