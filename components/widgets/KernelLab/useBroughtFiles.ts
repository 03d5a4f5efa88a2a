import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Takes the first file that is dropped or pasted anywhere in the widget around an element. */
export function useBroughtFiles(element: RefObject<HTMLElement>, take: (file: File, name?: string) => void) {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const widget = element.current?.closest<HTMLElement>('.widget');
    if (!widget) return;
    const stop = new AbortController();
    const bring = (event: Event, data: DataTransfer | null) => {
      const file = data?.files[0];
      if (!file) return;
      event.preventDefault();
      latest.current(file, file.name);
    };
    const over = (event: DragEvent) => {
      const isFile = event.dataTransfer?.types.includes('Files') ?? false;
      if (isFile) event.preventDefault();
      widget.toggleAttribute('data-over', isFile);
    };
    widget.addEventListener('dragover', over, stop);
    widget.addEventListener('dragleave', () => widget.removeAttribute('data-over'), stop);
    widget.addEventListener(
      'drop',
      (event) => {
        widget.removeAttribute('data-over');
        bring(event, event.dataTransfer);
      },
      stop,
    );
    widget.addEventListener('paste', (event) => bring(event, event.clipboardData), stop);
    return () => stop.abort();
  }, [element]);
}
