import { t } from '#language/words.ts';
import { Predict } from '../../controls/Predict.tsx';
import { landscapes } from './landscapes.ts';
import type { LossName } from './losses.ts';

/** The same question about each loss. */
export function Question({ loss }: { loss: LossName }) {
  const { isConvex, reason } = landscapes[loss];
  return (
    <Predict
      id={`ChordTest.${loss}`}
      question={t('Can you place A and B so that the chord between them dips below the loss?')}
      choices={[
        { value: 'yes', label: t('yes, it can dip below') },
        { value: 'no', label: t('no, it stays above') },
      ]}
      answer={isConvex ? 'no' : 'yes'}
    >
      {t(reason)}
    </Predict>
  );
}
