import { fixed } from '../../plot/format.ts';
import { Typeset } from '../../plot/Typeset.tsx';
import { type FunctionName, subjects } from './functions.ts';
import { type Check, slopeOf } from './model.ts';

const decimals = 12;

/** The three numbers below one another, their digits in bold as far as they agree with the slope. */
export function Readout({ subject, check }: { subject: FunctionName; check: Check }) {
  const exact = fixed(slopeOf(subject), decimals);
  const { formula, at } = subjects[subject];
  return (
    <>
      <p class="check-formula">
        <Typeset>{`${formula}, at w = ${at}`}</Typeset>
      </p>
      <dl class="check-readout">
        <Line name="slope by the chain rule" text={exact} exact={exact} />
        <Line name="central difference" text={fixed(check.central, decimals)} exact={exact} />
        <Line name="one-sided difference" text={fixed(check.oneSided, decimals)} exact={exact} />
      </dl>
    </>
  );
}

function Line({ name, text, exact }: { name: string; text: string; exact: string }) {
  let same = 0;
  while (same < text.length && text[same] === exact[same]) same++;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{text.slice(0, same)}</b>
        {text.slice(same)}
      </dd>
    </div>
  );
}
