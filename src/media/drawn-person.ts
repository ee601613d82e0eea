import { drawHair } from './drawn-hair.ts'
import { type HairStyle, type Look, mix } from './drawn-look.ts'

/** A person in head units: the head's half width is 50, its middle is 0,0 and y goes down to the waist. */

const path = (d: string, fill: string, extra = ''): string => `<path d="${d}" fill="${fill}"${extra}/>`
const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`
const stroke = (d: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

/** Shadows are a red-brown of the skin, never black: black makes a child look ill. */
const shadeOf = (skin: string): string => mix(skin, '#7a2f1d', 0.42)

const fade = (id: string, colour: string, opacity: number): string =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`

const paints = (look: Look, id: string): string => {
  const light = mix(look.skin, '#fff1e0', look.skin < '#9' ? 0.24 : 0.4)
  const skin = `<radialGradient id="${id}-skin" gradientUnits="userSpaceOnUse" cx="-14" cy="-22" r="88"><stop offset="0" stop-color="${light}"/><stop offset="0.5" stop-color="${look.skin}"/><stop offset="1" stop-color="${mix(look.skin, shadeOf(look.skin), 0.75)}"/></radialGradient>`
  const hair = `<linearGradient id="${id}-hair" gradientUnits="userSpaceOnUse" x1="-30" y1="-84" x2="26" y2="70"><stop offset="0" stop-color="${mix(look.hair, '#ffe2b5', 0.24)}"/><stop offset="0.45" stop-color="${look.hair}"/><stop offset="1" stop-color="${mix(look.hair, '#180d08', 0.38)}"/></linearGradient>`
  const shirt = `<linearGradient id="${id}-shirt" gradientUnits="userSpaceOnUse" x1="-90" y1="90" x2="96" y2="300"><stop offset="0" stop-color="${mix(look.shirt, '#ffffff', 0.16)}"/><stop offset="0.5" stop-color="${look.shirt}"/><stop offset="1" stop-color="${mix(look.shirt, '#1d2238', 0.24)}"/></linearGradient>`
  const blush = mix(look.skin, '#e8503c', 0.62)
  return `<defs>${skin}${hair}${shirt}${fade(`${id}-shade`, shadeOf(look.skin), 0.62)}${fade(`${id}-light`, light, 0.75)}${fade(`${id}-blush`, blush, 0.62)}</defs>`
}

const TORSO =
  'M-26,90C-46,100-76,100-87,128C-97,156-100,280-102,900L102,900C100,280,97,156,87,128C76,100,46,100,26,90C14,104-14,104-26,90Z'
const SLEEVE = 'M-87,128C-97,156-100,280-102,900L-72,900C-70,340-68,240-60,168C-68,160-80,150-87,128Z'

const star = (x: number, y: number, size: number, fill: string): string => {
  const points = Array.from({ length: 10 }, (_, corner) => {
    const [angle, reach] = [(corner / 10) * 2 * Math.PI - Math.PI / 2, corner % 2 === 0 ? size : size * 0.48]
    return `${(x + Math.cos(angle) * reach).toFixed(1)},${(y + Math.sin(angle) * reach).toFixed(1)}`
  })
  return `<polygon points="${points.join(' ')}" fill="${fill}" stroke="${fill}" stroke-width="4" stroke-linejoin="round"/>`
}

const drawShirtStyle = ({ shirt, shirtStyle }: Look): string => {
  const dark = mix(shirt, '#1d2238', 0.28)
  const pale = mix(shirt, '#fffdf5', 0.62)
  const hem = stroke('M-26,91C-14,105,14,105,26,91', dark, 5)
  switch (shirtStyle) {
    case 'plain':
      return hem
    case 'star':
      return hem + star(0, 178, 26, pale)
    case 'stripes': {
      const rows = Array.from({ length: 14 }, (_, row) => 138 + row * 34).map((y) =>
        stroke(`M-62,${y}Q0,${y + 8},62,${y}`, pale, 9, 0.85),
      )
      return rows.join('') + hem
    }
    case 'collar': {
      const half = path('M-3,104C-14,100-24,94-27,86L-40,97C-32,110-22,120-12,125Z', pale)
      const buttons = [138, 166].map((y) => ellipse(0, y, 3.2, 3.2, pale)).join('')
      return `${stroke('M0,108L0,186', dark, 2, 0.5)}${buttons}${half}<g transform="scale(-1 1)">${half}</g>`
    }
    case 'hood': {
      const cord = stroke('M-14,106C-16,124-15,136-17,150', pale, 3.4) + ellipse(-17, 152, 3, 4, pale)
      const rim = path(
        'M-30,86C-46,92-56,104-54,114C-36,112-16,114,0,120C16,114,36,112,54,114C56,104,46,92,30,86C16,104-16,104-30,86Z',
        dark,
      )
      return `${rim}${cord}<g transform="scale(-1 1)">${cord}</g>`
    }
    case 'dungarees': {
      const [denim, seam] = ['#40628f', '#9db8d8']
      const strap = path('M-46,101L-30,96L-26,196L-46,196Z', denim) + ellipse(-36, 190, 5, 5, '#f0cf73')
      const bib = path('M-50,180Q0,186,50,180L60,300L64,900L-64,900L-60,300Z', denim)
      return `${hem}${bib}${stroke('M-44,188Q0,194,44,188', seam, 2, 0.8)}${strap}<g transform="scale(-1 1)">${strap}</g>`
    }
  }
}

const drawBody = (look: Look, id: string): string => {
  const sleeve = path(SLEEVE, mix(look.shirt, '#1d2238', 0.2), ' opacity="0.55"')
  const neckSkin = mix(look.skin, shadeOf(look.skin), 0.3)
  const torso = `${path(TORSO, `url(#${id}-shirt)`)}${sleeve}<g transform="scale(-1 1)">${sleeve}</g>`
  const neck =
    path('M-19,36L-19,78C-20,86-24,89-29,91C-14,107,14,107,29,91C24,89,20,86,19,78L19,36Z', neckSkin) +
    ellipse(0, 57, 19, 17, `url(#${id}-shade)`)
  const build = look.adult ? ' transform="translate(0 6) scale(1.12 1)"' : ' transform="translate(0 -5)"'
  return `<g${build}>${torso}</g><g transform="translate(0 ${look.adult ? 6 : -5})">${neck}</g><g${build}>${drawShirtStyle(look)}</g>`
}

const PLAIN_LASHES = new Set<HairStyle>(['short', 'tousled', 'cropped', 'afro'])

/** One eye, drawn for the viewer's right; `outward` is 1 there and −1 on the left. */
const drawEye = (look: Look, id: string, x: number, y: number, width: number): string => {
  const outward = x < 0 ? -1 : 1
  const almond = 'M-11.6,1.2C-7.4,-7.4,5.6,-8.6,11.6,-1C7.4,6.6,-5.6,7.6,-11.6,1.2Z'
  const radius = look.adult ? 5.6 : 6.6
  const gaze = outward * -0.5
  const lash = mix(look.hair, '#150c0a', 0.75)
  const wing = PLAIN_LASHES.has(look.hairStyle) ? '' : 'L13.2,-2.2'
  const clip = `${id}-${x < 0 ? 'left' : 'right'}`
  return `<g transform="translate(${x} ${y}) scale(${outward * width} ${look.adult ? 0.92 : 1})"><clipPath id="${clip}"><path d="${almond}"/></clipPath>${path(almond, '#fbf8f4')}<g clip-path="url(#${clip})">${ellipse(gaze, -0.6, radius, radius, mix(look.iris, '#120a08', 0.55))}${ellipse(gaze, -0.2, radius - 1.2, radius - 1.2, look.iris)}${ellipse(gaze, -0.4, radius * 0.46, radius * 0.46, '#150d0c')}${ellipse(0, -7, 13, 4.6, '#6b4a3c', 0.28)}</g>${ellipse(gaze - outward * 2.2, -3, 1.9, 1.9, '#ffffff')}${ellipse(gaze + outward * 2, 2, 0.9, 0.9, '#ffffff', 0.7)}${stroke(`M-11.6,1.2C-7.4,-7.4,5.6,-8.6,11.6,-1${wing}`, lash, 1.8)}${stroke('M-9,-8.4C-3,-12,6,-12,11,-6.6', shadeOf(look.skin), 1.1, 0.7)}${stroke('M-8,5.4C-3,7.6,5,7,9.4,2.6', shadeOf(look.skin), 0.9, 0.6)}</g>`
}

const drawMouth = (look: Look, x: number, y: number): string => {
  const lip = mix(look.skin, '#b83a3f', look.skin < '#9' ? 0.36 : 0.5)
  const w = look.smileWidth
  if (look.smile === 'closed') {
    return `<g transform="translate(${x} ${y})">${path(`M${-w + 2},-1C-6,-4.4-3,-3.4,0,-2.4C3,-3.4,6,-4.4,${w - 2},-1C6,8.6-6,8.6${-w + 2},-1Z`, lip)}${stroke(`M${-w},-2.4C-8,4.4,8,4.4,${w},-2.4`, mix(lip, '#5a1416', 0.6), 1.9)}</g>`
  }
  const opening = `M${-w + 1.5},-2.4C-7,0.4,7,0.4,${w - 1.5},-2.4C${w - 5},12.5${-w + 5},12.5${-w + 1.5},-2.4Z`
  return `<g transform="translate(${x} ${y})">${path(`M${-w},-3.6C-8,-4.6-3,-2.6,0,-2C3,-2.6,8,-4.6,${w},-3.6C${w - 3},15.5${-w + 3},15.5${-w},-3.6Z`, lip)}${path(opening, '#6e1f24')}${path(`M${-w + 3},-1.7C-7,0.8,7,0.8,${w - 3},-1.7C${w - 5},6.4${-w + 5},6.4${-w + 3},-1.7Z`, '#fffdf8')}${ellipse(0, 9.2, w * 0.42, 2.4, '#d9706c', 0.75)}${stroke(`M${-w - 1.6},-5.4Q${-w - 0.6},-3.6${-w + 1},-3M${w + 1.6},-5.4Q${w + 0.6},-3.6,${w - 1},-3`, shadeOf(look.skin), 1.6, 0.8)}</g>`
}

const drawNose = (look: Look, id: string, x: number, y: number): string => {
  const dark = mix(look.skin, '#6b2418', 0.55)
  return `<g transform="translate(${x} ${y})">${ellipse(7, -9, 6, 14, `url(#${id}-shade)`, 0.5)}${ellipse(-1, -7, 4, 13, `url(#${id}-light)`, 0.8)}${ellipse(0, 3.4, 11, 4.6, `url(#${id}-shade)`)}${ellipse(-0.8, -1, 5, 4.4, `url(#${id}-light)`)}${ellipse(-4, 1.9, 1.9, 1.25, dark, 0.75)}${ellipse(4, 1.9, 1.9, 1.25, dark, 0.75)}${stroke('M-8,-2.4C-9.6,0.4-8.4,2.6-6,2.6M8,-2.4C9.6,0.4,8.4,2.6,6,2.6', dark, 1.1, 0.5)}</g>`
}

const drawFace = (look: Look, id: string): string => {
  const [eyeY, eyeX, noseY, mouthY] = look.adult ? [-2, 20.5, 21, 37] : [4, 21.5, 20.5, 35]
  const shift = look.yaw * 4
  const narrow = (side: number) => (Math.sign(look.yaw) === side ? 1 - Math.abs(look.yaw) * 0.1 : 1)
  const browColour = mix(look.hairStyle === 'scarf' ? '#2c1f19' : look.hair, '#20120c', 0.35)
  const brow = (side: number) =>
    `<g transform="translate(${shift + side * eyeX} ${eyeY - 15.5}) scale(${side} 1)">${path('M-9.6,1C-4,-3.4,5,-4,12,2.6C5,-0.4-3,-0.4-9.4,3.4Q-11.4,2.8-9.6,1Z', browColour, ' opacity="0.88"')}</g>`
  const sockets = [-1, 1]
    .map((side) => ellipse(shift + side * eyeX, eyeY - 2, 18, 13, `url(#${id}-shade)`, 0.62))
    .join('')
  const cheeks = [-1, 1]
    .map((side) => ellipse(shift * 0.7 + side * 30, 23, 15, 11, `url(#${id}-blush)`, 0.85))
    .join('')
  const spots = [-34, -29, -25, -21, 21, 25, 29, 34].map((at, index) =>
    ellipse(shift + at, 15 + ((index * 5) % 9), 1.1, 1, mix(look.skin, '#9a4f2c', 0.62), 0.8),
  )
  const rim = '#3a3340'
  const lens = (side: number) =>
    `<rect x="${shift + side * (eyeX + 0.5) - 15.5}" y="${eyeY - 11}" width="31" height="23" rx="9" fill="#ffffff" fill-opacity="0.1" stroke="${rim}" stroke-width="2.2"/>`
  const glasses = `${lens(-1)}${lens(1)}${stroke(`M${shift - 6.5},${eyeY - 2}Q${shift},${eyeY - 5},${shift + 6.5},${eyeY - 2}`, rim, 2.2)}`
  const folds = stroke(
    `M${shift - 15},26Q${shift - 20},31${shift - 21},36M${shift + 15},26Q${shift + 20},31,${shift + 21},36`,
    shadeOf(look.skin),
    1.2,
    0.3,
  )
  return [
    sockets,
    cheeks,
    ellipse(-10 + shift, -30, 26, 15, `url(#${id}-light)`, 0.6),
    ellipse(shift, mouthY + 11.5, 13, 4.4, `url(#${id}-shade)`, 0.6),
    ellipse(shift, mouthY + 17, 11, 5, `url(#${id}-light)`, 0.35),
    look.adult ? folds : '',
    look.freckles ? spots.join('') : '',
    drawEye(look, id, shift - eyeX, eyeY, narrow(-1)),
    drawEye(look, id, shift + eyeX, eyeY, narrow(1)),
    brow(-1),
    brow(1),
    drawNose(look, id, shift * 1.3, noseY),
    drawMouth(look, shift, mouthY),
    look.glasses ? glasses : '',
  ].join('')
}

const HEADS = {
  child: 'M0,-65C31,-65,50,-41,50,-8C50,23,36,57,0,57C-36,57-50,23-50,-8C-50,-41-31,-65,0,-65Z',
  adult: 'M0,-65C31,-65,49,-41,49,-8C49,26,31,66,0,66C-31,66-49,26-49,-8C-49,-41-31,-65,0,-65Z',
}

/** The head with body to the waist, around 0,0; `id` keeps the paints of one person apart from another's. */
export const drawPerson = (look: Look, id: string): string => {
  const hair = drawHair(look, `url(#${id}-hair)`)
  const ear = `${ellipse(50, 4, 8.5, 13, mix(look.skin, shadeOf(look.skin), 0.22))}${ellipse(51, 4, 4.4, 8, mix(look.skin, shadeOf(look.skin), 0.6), 0.6)}`
  const ears = look.hairStyle === 'scarf' ? '' : `${ear}<g transform="scale(-1 1)">${ear}</g>`
  const head = look.adult ? HEADS.adult : HEADS.child
  const underHair = look.hairStyle === 'scarf' ? '' : ellipse(0, -43, 44, 13, `url(#${id}-shade)`, 0.6)
  const turned = (drawing: string) => `<g transform="rotate(${look.roll} 0 60)">${drawing}</g>`
  return [
    paints(look, id),
    turned(hair.behind),
    drawBody(look, id),
    turned(`${ears}${path(head, `url(#${id}-skin)`)}${underHair}${drawFace(look, id)}${hair.before}`),
  ].join('')
}

/** The face in head units, turned with the head: from brow to chin, as wide as a finder draws it. */
export const faceCorners = (look: Look): { x: number; y: number }[] => {
  const [turn, chin] = [(look.roll * Math.PI) / 180, look.adult ? 66 : 57]
  return [
    [-44, -38],
    [44, -38],
    [44, chin],
    [-44, chin],
  ].map(([x = 0, y = 0]) => ({
    x: x * Math.cos(turn) - (y - 60) * Math.sin(turn),
    y: x * Math.sin(turn) + (y - 60) * Math.cos(turn) + 60,
  }))
}
