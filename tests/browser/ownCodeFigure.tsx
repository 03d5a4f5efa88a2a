import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openProgress } from '#book/progress/store.ts';
import { OwnCodeSwitch } from '#components/exercise/own/OwnCodeSwitch.tsx';
import styles from '#components/exercise/own/own-code.css?inline';
import { useOwnCode } from '#components/exercise/own/useOwnCode.ts';

/** What tests/browser/ownCode.spec.ts puts into a page: a figure that shows what the reader's `halve` makes of 8. */
const driver = `export function thrice({ halve }: { halve(x: number): number }, start: number) {
  return halve(halve(halve(start)));
}`;

function Figure() {
  const own = useOwnCode('test/halve');
  const [value, setValue] = useState<unknown>('ours');
  useEffect(() => {
    if (!own.isOn) setValue('ours');
    else own.run({ driver, call: 'thrice', args: [8], timeLimit: 400 }).then((got) => setValue(got ?? 'ours'));
  }, [own.isOn, own.run]);
  return (
    <div>
      <output>{String(value)}</output>
      <OwnCodeSwitch own={own} label="Use your own code" />
    </div>
  );
}

export function show(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const place = document.createElement('div');
  place.id = 'figure';
  document.body.append(place);
  render(<Figure />, place);
}

/** What the exercise does when code passes. */
export function pass(code: string): Promise<unknown> {
  const exercise = { uuid: '2a1f7d0c-93c1-4f57-8a51-6f0a3d1e2b90', version: '1', id: 'test/halve' };
  return openProgress().changeAnswer(exercise, (present) => ({ ...present, passed: { code, at: Date.now() } }));
}
