import type { Encoding, Slot } from './model.ts';
import type { YoloEncoderState } from './scene.ts';
import { grouped, placeOf, shownSlots, written } from './summary.ts';

const boxNumbers = ['x', 'y', 'h', 'w'] as const;

/** The target's numbers: all of a small one; of a large one those that answer for an object, and how many more. */
export function Numbers({ state, encoding }: { state: YoloEncoderState; encoding: Encoding }) {
  const { shown, others } = shownSlots(encoding);
  const [, , anchors, depth] = encoding.shape as readonly [number, number, number, number];
  const isLong = state.grid === 'full';
  return (
    <div class="encoder-numbers">
      <table aria-hidden="true">
        <thead>
          <tr>
            <th>cell</th>
            {anchors > 1 && <th>a.</th>}
            <th>
              <i>p</i>
              <sub>c</sub>
            </th>
            {boxNumbers.map((name) => (
              <th key={name}>
                <i>b</i>
                <sub>{name}</sub>
              </th>
            ))}
            {isLong ? (
              <th>1 at</th>
            ) : (
              Array.from({ length: depth - 5 }, (_, k) => (
                <th key={k}>
                  <i>c</i>
                  <sub>{k + 1}</sub>
                </th>
              ))
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((slot) => (
            <tr key={`${placeOf(slot)} ${slot.anchor}`} data-filled={slot.object !== undefined}>
              <th>
                <span class="box-swatch" style={{ background: slot.object?.color ?? 'none' }} /> {placeOf(slot)}
              </th>
              {anchors > 1 && <td>{slot.anchor + 1}</td>}
              {slot.numbers.slice(0, isLong ? 5 : depth).map((value, k) => (
                <td key={k} data-care={value !== undefined}>
                  {written(value, k === 0 || k > 4)}
                </td>
              ))}
              {isLong && (
                <td data-care={slot.object !== undefined}>
                  <OneAt {...slot} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="encoder-more">
        {others > 0 && `and ${grouped(others)} more rows like the empty one. `}? is a don’t-care.
      </p>
    </div>
  );
}

/** Which of twenty numbers is the 1. */
function OneAt({ numbers, object }: Slot) {
  if (!object) return <>?</>;
  return (
    <>
      <i>c</i>
      <sub>{numbers.indexOf(1, 5) - 4}</sub>
    </>
  );
}
