import { t } from '#language/words.ts';
import { useWidgetId } from '../../controls/widgetId.ts';
import { Curve } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { curvePoints } from './curvePoints.ts';
import { framed, landscapes } from './landscapes.ts';
import { type LossName, lossNames } from './losses.ts';

interface Props {
  loss: LossName;
  onChange: (loss: LossName) => void;
}

/** The five losses side by side, each a small picture of its curve: the argument at a glance, also on paper. */
export function Picker({ loss, onChange }: Props) {
  const group = useWidgetId('loss');
  return (
    <div class="chord-picker" role="radiogroup" aria-label={t('Loss')}>
      {lossNames.map((name) => {
        const {
          across,
          highest,
          name: [title, of],
        } = landscapes[name];
        return (
          <label key={name}>
            <input type="radio" name={group} checked={name === loss} onChange={() => onChange(name)} />
            <span class="chord-choice">
              <Plot x={framed(across)} y={[-0.05 * highest, 1.05 * highest]} height="2.25rem">
                <Curve points={curvePoints(name, 41)} color="var(--loss)" width={1.75} />
              </Plot>
              <span>
                <b>{t(title)}</b> {t(of)}
              </span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
