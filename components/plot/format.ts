const minus = '−';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number with exactly `digits` decimals and a real minus sign; −0 shows as 0, Infinity as ∞. */
export function fixed(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minus}∞`;
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

/** As `fixed`, without trailing zeros: 90 rather than 90.00. */
export function trimmed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number of any size in a few characters: fixed decimals from 0.01 to 9999.99, else 2.7 × 10⁴³. */
export function compact(value: number, digits = 2): string {
  const size = Math.abs(value);
  const isOrdinary = size === 0 || !Number.isFinite(size) || (size >= 10 ** -digits && size < 10_000);
  return isOrdinary ? fixed(value, digits) : scientific(value, 1);
}

/** A number of any size in up to `digits` significant ones, without trailing zeros: 12, −0.4621, 6.1 × 10⁻⁵. */
export function brief(value: number, digits = 4): string {
  if (value === 0 || !Number.isFinite(value)) return fixed(value, 0);
  const magnitude = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  if (magnitude < -3 || magnitude > 5) return scientific(value, 1);
  return trimmed(Number(value.toPrecision(digits)), Math.max(0, digits - 1 - magnitude));
}

/** 2.7 × 10⁴³, with `digits` decimals before the power, and never broken across lines. */
export function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits).split('e') as [string, string];
  return `${fixed(Number(mantissa), digits)}\u00a0×\u00a010${superscript(Number(exponent))}`;
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}
