import { generate } from 'lean-qr'

/** A square to scan, as one drawing: sharp on paper, dark on light in any colour scheme. */
export const Qr = ({ text, label }: { text: string; label: string }) => {
  const code = generate(text)
  const edge = 4
  const whole = code.size + edge * 2
  const dots = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) =>
      code.get(x, y) ? `M${x + edge} ${y + edge}h1v1h-1z` : '',
    ).join(''),
  ).join('')
  return (
    <svg class="zww-qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <rect width={whole} height={whole} fill="#ffffff" />
      <path d={dots} fill="#000000" />
    </svg>
  )
}
