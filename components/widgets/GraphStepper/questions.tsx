import { Predict } from '../../controls/Predict.tsx';

/** Asks before the way back is shown; a figure that starts with another expression asks nothing. */
export function Question({ start, onReveal }: { start: string; onReveal: () => void }) {
  if (start.replaceAll(' ', '') === '(a*b+c)^2') return <WhichKnob onReveal={onReveal} />;
  if (start.replaceAll(' ', '') === 'x*(x+y)') return <TwoWays onReveal={onReveal} />;
  return null;
}

function WhichKnob({ onReveal }: { onReveal: () => void }) {
  return (
    <Predict
      id="GraphStepper.knob"
      question={
        <>
          You may turn one of the three by a hair: <i>a</i> = 2, <i>b</i> = 3 or <i>c</i> = −4. Which one moves the
          output most?
        </>
      }
      choices={[
        { value: 'a', label: 'a' },
        { value: 'b', label: 'b' },
        { value: 'c', label: 'c' },
        { value: 'same', label: 'all the same' },
      ]}
      answer="a"
      onReveal={onReveal}
    >
      The slope is 12 in <i>a</i>, 8 in <i>b</i> and 4 in <i>c</i>. A hair of <i>a</i> is multiplied by <i>b</i> = 3 on
      its way, a hair of <i>b</i> by <i>a</i> = 2; how large they are themselves is not the point. Set <i>a</i> to 0 and
      watch what becomes of <i>b</i>’s slope.
    </Predict>
  );
}

function TwoWays({ onReveal }: { onReveal: () => void }) {
  return (
    <Predict
      id="GraphStepper.ways"
      question={
        <>
          Here <i>x</i> = 3 is used twice, by the sum and by the product, and <i>y</i> = 2. How fast does the output
          grow with <i>x</i>?
        </>
      }
      choices={[
        { value: '3', label: '3' },
        { value: '5', label: '5' },
        { value: '8', label: '8' },
        { value: '15', label: '15' },
      ]}
      answer="8"
      onReveal={onReveal}
    >
      5 comes straight from the product, whose other factor is 5. 3 comes by way of the sum, which the product
      multiplies by 3. Both happen at once, so they add up to 8. A program that kept only the last to arrive would say
      3.
    </Predict>
  );
}
