import { useEffect, useRef, useState } from 'preact/hooks';

const restTime = 700;
const staysFor = 6000;

/**
 * What a live region should say about a text that changes many times a second: the newest text once it rests, then
 * nothing again, so that someone reading line by line does not meet it twice. The first text is not announced.
 */
export function useAnnouncement(text: string): string {
  const [spoken, setSpoken] = useState('');
  const last = useRef(text);
  useEffect(() => {
    if (text === last.current) return;
    last.current = text;
    const speak = setTimeout(() => setSpoken(text), restTime);
    const forget = setTimeout(() => setSpoken(''), restTime + staysFor);
    return () => {
      clearTimeout(speak);
      clearTimeout(forget);
    };
  }, [text]);
  return spoken;
}
