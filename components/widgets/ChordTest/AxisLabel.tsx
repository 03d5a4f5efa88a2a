/** "weight w", with the symbol as in a formula. */
export function AxisLabel({ words, symbol }: { words: string; symbol: string }) {
  return (
    <>
      {words} <i>{symbol}</i>
    </>
  );
}
