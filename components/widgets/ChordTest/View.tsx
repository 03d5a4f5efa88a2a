import { useState } from 'preact/hooks';
import { t } from '#language/words.ts';
import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import './chord-test.css';
import { CurvePicture } from './CurvePicture.tsx';
import { Definition } from './Definition.tsx';
import { landscapes } from './landscapes.ts';
import { chordBetween } from './model.ts';
import { Picker } from './Picker.tsx';
import { Question } from './Question.tsx';
import { SurfacePicture } from './SurfacePicture.tsx';
import { type ChordTestState, chordTest, endsOf, withFree, withLoss } from './scene.ts';
import { type SearchResult, searchForViolation } from './search.ts';
import { findingOf, sentenceOf, tableOf } from './summary.ts';

export default function ChordTest(props: WidgetProps) {
  const scene = useScene(chordTest, props);
  const { state } = scene;
  const landscape = landscapes[state.loss];
  const ends = endsOf(state);
  const chord = chordBetween(state.loss, ends.a, ends.b);
  const isSurface = state.free === 'both';
  // What was found belongs to the picture it was found for: any change makes another.
  const [finding, setFinding] = useState<{ result: SearchResult; state: ChordTestState }>();

  const find = () => {
    const result = searchForViolation(state.loss, landscape.across, isSurface ? landscape.bias : undefined);
    const found = { ...state, ...result.worst };
    scene.set(found);
    setFinding({ result, state: found });
  };
  const found = finding && chordTest.encode(finding.state) === chordTest.encode(state) ? finding : undefined;
  const sentence = sentenceOf(state, chord);

  return (
    <WidgetFrame
      title={t('Does the chord stay above the loss?')}
      scene={scene}
      summary={found ? t('{before} {next}', { before: findingOf(state, found.result), next: sentence }) : sentence}
      table={tableOf(state, chord)}
      controls={
        <>
          {landscape.bias && (
            <Segmented
              label={t('Vary')}
              options={[
                { value: 'weight', label: t('weight') },
                { value: 'both', label: t('weight and bias') },
              ]}
              value={state.free}
              onChange={(free) => scene.set(withFree(state, free))}
            />
          )}
          <button type="button" class="widget-choice" onClick={find}>
            {t('Find a chord that dips below')}
          </button>
        </>
      }
      question={<Question key={state.loss} loss={state.loss} />}
    >
      <Picker loss={state.loss} onChange={(loss) => scene.set(withLoss(state, loss))} />
      <Definition {...state} />
      {isSurface ? (
        <SurfacePicture state={state} chord={chord} set={scene.set} />
      ) : (
        <CurvePicture state={state} chord={chord} set={scene.set} />
      )}
    </WidgetFrame>
  );
}
