import { drawInteger, drawOne, type Random } from '#platform/seeded-random.ts'

export type Scene = 'plein' | 'klas'
type Size = { width: number; height: number }

const rect = (x: number, y: number, width: number, height: number, fill: string, extra = ''): string =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}"${extra}/>`
const circle = (x: number, y: number, radius: number, fill: string, opacity = 1): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`
const upright = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`

const cloud = (x: number, y: number, size: number): string =>
  [
    [0, 0, 1],
    [0.9, -0.3, 1.15],
    [1.9, 0, 1],
    [1, 0.25, 1.2],
  ]
    .map(
      ([dx = 0, dy = 0, grow = 1]) =>
        `<ellipse cx="${x + dx * size}" cy="${y + dy * size}" rx="${size * grow}" ry="${size * grow * 0.5}" fill="#ffffff" opacity="0.55"/>`,
    )
    .join('')

const LEAVES = ['#6aa84f', '#7dbb5e', '#5c9a48', '#8ac76a']

const tree = (random: Random, x: number, ground: number, height: number): string => {
  const leaves = Array.from({ length: 14 }, (_, index) => {
    const angle = ((index * 5) / 14) * 2 * Math.PI + random()
    const reach = height * (0.12 + random() * 0.12)
    const [cx, cy] = [x + Math.cos(angle) * reach, ground - height * 0.76 + Math.sin(angle) * reach * 0.9]
    return circle(cx, cy, height * (0.1 + random() * 0.06), drawOne(random, LEAVES), 0.9)
  })
  return `${rect(x - height * 0.03, ground - height * 0.6, height * 0.06, height * 0.6, '#8a6242')}${circle(x, ground - height * 0.76, height * 0.22, '#5f9e4b')}${leaves.join('')}`
}

const buildingWindow = (x: number, y: number, width: number, height: number): string =>
  `${rect(x - 6, y - 6, width + 12, height + 12, '#fbf7ee')}${rect(x, y, width, height, 'url(#glass)')}${rect(x + width / 2 - 3, y, 6, height, '#fbf7ee')}${rect(x - 10, y + height + 6, width + 20, 7, '#d9d0c0')}`

/** The school yard: sky, a brick school with windows, trees, and tiles underfoot. */
const drawYard = (random: Random, { width, height }: Size): string => {
  const ground = height * 0.66
  const left = width * (random() < 0.5 ? 0.08 : 0.2)
  const [wide, top] = [width * 0.72, ground - height * 0.46]
  const bricks = Array.from({ length: 22 }, (_, row) =>
    rect(left, top + (row + 1) * ((ground - top) / 23), wide, 1.4, '#a9654b', ' opacity="0.45"'),
  )
  const windows = Array.from({ length: 5 }, (_, index) =>
    buildingWindow(left + wide * (0.045 + index * 0.192), top + height * 0.09, wide * 0.13, height * 0.2),
  )
  const clouds = Array.from({ length: 3 }, (_, index) =>
    cloud(
      width * (0.08 + index * 0.33 + random() * 0.1),
      height * (0.05 + random() * 0.08),
      34 + random() * 16,
    ),
  )
  const tiles = Array.from({ length: 9 }, (_, row) =>
    rect(0, ground + (height - ground) * (row / 9) ** 1.5, width, 1.6, '#b9a68d', ' opacity="0.6"'),
  )
  const joints = Array.from(
    { length: 15 },
    (_, index) =>
      `<path d="M${width * (index / 14)},${ground}L${width * (0.5 + (index / 14 - 0.5) * 2.6)},${height}" stroke="#b9a68d" stroke-opacity="0.5" stroke-width="1.6"/>`,
  )
  return [
    `<defs>${upright('sky', '#86c1ec', '#e3f2fb')}${upright('glass', '#a9d3e8', '#d8ecf4')}${upright('brick', '#d08a68', '#bd7556')}${upright('tiles', '#dccbb2', '#c8b394')}</defs>`,
    rect(0, 0, width, height, 'url(#sky)'),
    clouds.join(''),
    tree(random, width * 0.03, ground, height * 0.62),
    rect(left, top, wide, ground - top, 'url(#brick)'),
    bricks.join(''),
    rect(left - 18, top - 20, wide + 36, 26, '#f3ece0'),
    windows.join(''),
    tree(random, width * 0.97, ground, height * 0.7),
    tree(random, width * (left > width * 0.1 ? 0.13 : 0.88), ground, height * 0.46),
    rect(0, ground - height * 0.035, width, height * 0.04, '#7fae5c'),
    rect(0, ground, width, height - ground, 'url(#tiles)'),
    tiles.join(''),
    joints.join(''),
  ].join('')
}

const FLAGS = ['#e2574c', '#f2b233', '#3f9bd1', '#4cab7a', '#d9609a']

const bunting = (width: number, height: number): string => {
  const sag = (x: number) => height * 0.035 + Math.sin((x / width) * Math.PI * 3) ** 2 * height * 0.03
  const flags = Array.from({ length: 24 }, (_, index) => {
    const x = (width / 24) * (index + 0.5)
    return `<path d="M${(x - 17).toFixed(1)},${sag(x - 17).toFixed(1)}L${(x + 17).toFixed(1)},${sag(x + 17).toFixed(1)}L${x.toFixed(1)},${(sag(x) + 34).toFixed(1)}Z" fill="${FLAGS[index % FLAGS.length]}"/>`
  })
  const cord = Array.from(
    { length: 49 },
    (_, index) => `${((width / 48) * index).toFixed(1)},${sag((width / 48) * index).toFixed(1)}`,
  )
  return `<polyline points="${cord.join(' ')}" fill="none" stroke="#fdfaf2" stroke-width="3"/>${flags.join('')}`
}

/** A child's drawing on the wall: a house, a tree or a boat, never anything with a face. */
const wallDrawing = (random: Random, x: number, y: number): string => {
  const motifs = [
    '<path d="M18,52V30L38,14L58,30V52Z" fill="#e58a6a"/><rect x="33" y="36" width="11" height="16" fill="#7a4b32"/>',
    '<rect x="34" y="32" width="7" height="22" fill="#8a6242"/><path d="M38,8L58,38H18Z" fill="#6fae5b"/>',
    '<path d="M14,42H62L52,54H24Z" fill="#4a86bd"/><path d="M38,10V38H18Z" fill="#f2c14a"/>',
  ]
  const tilt = drawInteger(random, -3, 3)
  return `<g transform="translate(${x} ${y}) rotate(${tilt} 38 32)"><rect width="76" height="64" fill="#fffdf6"/><rect y="54" width="76" height="6" fill="#9ccb7a"/>${motifs[drawInteger(random, 0, motifs.length - 1)]}</g>`
}

/** The classroom: warm wall, a window with trees behind it, a green board, bunting and drawings. */
const drawClassroom = (random: Random, { width, height }: Size): string => {
  const [boardX, boardY, boardW, boardH] = [width * 0.36, height * 0.15, width * 0.36, height * 0.32]
  const [glassX, glassY, glassW, glassH] = [width * 0.045, height * 0.14, width * 0.25, height * 0.38]
  const chalk = `<g fill="none" stroke="#f6f3e6" stroke-opacity="0.7" stroke-width="4" stroke-linecap="round" transform="translate(${boardX + boardW * 0.07} ${boardY + boardH * 0.16})"><path d="M0,70V38L28,14L56,38V70Z"/><path d="M96,72V44M96,44L76,44L96,14L116,44Z"/><path d="M${boardW * 0.5},70q20,-26,40,0q20,-26,40,0"/></g>`
  const drawings = Array.from({ length: 4 }, (_, index) =>
    wallDrawing(random, width * 0.77 + (index % 2) * 100, height * 0.17 + Math.floor(index / 2) * 96),
  )
  return [
    `<defs>${upright('wall', '#f8e9cd', '#edd6b0')}${upright('sky', '#9fd0ee', '#e6f4fb')}${upright('board', '#3f7a64', '#33684f')}</defs>`,
    rect(0, 0, width, height, 'url(#wall)'),
    rect(0, height * 0.62, width, height * 0.38, '#c7b08a'),
    rect(0, height * 0.6, width, height * 0.025, '#fbf3e2'),
    rect(glassX - 12, glassY - 12, glassW + 24, glassH + 24, '#ffffff'),
    `<clipPath id="pane"><rect x="${glassX}" y="${glassY}" width="${glassW}" height="${glassH}"/></clipPath><g clip-path="url(#pane)">${rect(glassX, glassY, glassW, glassH, 'url(#sky)')}${cloud(glassX + 30, glassY + 50, 30)}${tree(random, glassX + glassW * 0.72, glassY + glassH * 1.02, glassH * 0.95)}${rect(glassX, glassY + glassH * 0.9, glassW, glassH * 0.1, '#8cbd68')}</g>`,
    rect(glassX + glassW / 2 - 4, glassY, 8, glassH, '#ffffff'),
    rect(glassX - 20, glassY + glassH + 10, glassW + 40, 12, '#e6dcc6'),
    rect(boardX - 12, boardY - 12, boardW + 24, boardH + 24, '#b98a58'),
    rect(boardX, boardY, boardW, boardH, 'url(#board)'),
    chalk,
    drawings.join(''),
    bunting(width, height),
  ].join('')
}

export const drawScene = (random: Random, scene: Scene, size: Size): string =>
  scene === 'plein' ? drawYard(random, size) : drawClassroom(random, size)
