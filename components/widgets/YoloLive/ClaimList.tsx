import type { LabeledBox } from '#engine/vision/boxes.ts';
import { fixed } from '../../plot/format.ts';
import { colorOf } from './Boxes.tsx';
import type { Claim } from './model.ts';

/** Rows beside the picture. */
const most = 8;

interface Props {
  claims: readonly Claim[];
  missed: readonly LabeledBox[];
  names: readonly string[];
  showsAll: boolean;
}

/** The boxes in words: what stays, how it fits, what is dropped for what, and what was not found. */
export function ClaimList({ claims, missed, names, showsAll }: Props) {
  const shown = claims.filter(({ suppressedBy }) => showsAll || !suppressedBy);
  return (
    <ol class="yolo-live-claims">
      {shown.slice(0, most).map((claim, i) => (
        <li key={i} style={{ '--class': colorOf(claim.detection.label) }}>
          <Words claim={claim} names={names} />
        </li>
      ))}
      {shown.length > most && <li>and {shown.length - most} more, in the table below</li>}
      {missed.map(({ label }, i) => (
        <li key={`missed ${i}`} style={{ '--class': colorOf(label) }}>
          {names[label]} <em>missed</em>
        </li>
      ))}
    </ol>
  );
}

function Words({
  claim: { detection, suppressedBy, overlap, isRight },
  names,
}: {
  claim: Claim;
  names: readonly string[];
}) {
  const what = `${names[detection.label]} ${fixed(detection.score, 2)}`;
  if (suppressedBy) {
    return (
      <>
        <del>{what}</del> dropped for {fixed(suppressedBy.score, 2)}
      </>
    );
  }
  return (
    <>
      <b>{what}</b>{' '}
      {isRight ? `right, IoU ${fixed(overlap, 2)}` : overlap > 0 ? `wrong, IoU ${fixed(overlap, 2)}` : 'wrong'}
    </>
  );
}
