import { html } from 'hono/html'
import { PRESENCE_ORDER, PRESENCES, type TileMap } from '../content/tile-map.ts'
import { fr } from '../wording.ts'
import type { Html } from './page.ts'

const SIDE = 48
const GAP = 4

/** The tile map: one image with its sentence; the table beside it says the same. */
export function tileMapFigure(map: TileMap): Html {
  const pitch = SIDE + GAP
  const used = PRESENCE_ORDER.filter((p) => map.tiles.some((t) => t.presence === p))
  return html`<figure class="carte"><svg role="img" aria-labelledby="carte-titre" viewBox="0 0 ${map.columns * pitch} ${map.rows * pitch}">
<title id="carte-titre">${map.title}</title>
<g aria-hidden="true">${map.tiles.map(
    (
      t,
    ) => html`<g transform="translate(${t.column * pitch} ${t.row * pitch})"><rect class="${t.presence}" width="${SIDE}" height="${SIDE}"/><text x="${SIDE / 2}" y="20">${t.short}</text><text class="lettre" x="${SIDE / 2}" y="38">${PRESENCES[t.presence].letter}</text></g>
`,
  )}</g></svg>
<figcaption>${used.map((p) => fr`${PRESENCES[p].letter} : ${PRESENCES[p].label}`).join(fr` ; `)}. Chaque carré est une académie. ${map.title}.</figcaption></figure>
`
}
