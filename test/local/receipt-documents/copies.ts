import { writePptx } from '../../samples/write-pptx.ts'
import { type Given, type MessageCase, saying } from './deposited.ts'
import { workshop, workshopBlocks } from './workshop.ts'

const AUXOIS = 'Synthese_Dijon_Auxois.docx'
const MORVAN = 'Synthese_Dijon_Morvan.docx'

const dijon = (content: Readonly<Record<string, Uint8Array>>, more: Partial<Given> = {}): Given => ({
  name: 'EGN_Dijon.zip',
  academie: 'Dijon',
  content,
  ...more,
})

const SHARED = ['Les salles informatiques ferment trop tôt', 'Les prêts de matériel durent trop peu']
const OWN = ['Le réseau du lycée tombe en panne chaque lundi', "Les imprimantes du gymnase n'ont plus d'encre"]

/** Twelve irritants, the last three of them in other words in each version. */
const version = (...last: readonly string[]) =>
  workshop({
    irritants: [...Array.from({ length: 9 }, (_, i) => `${OWN[i % 2]} depuis ${i + 2} ans au moins`), ...last],
  })

const check = saying('À vérifier', true)
const apart = saying('Information', false)

/** The same bytes, the same text, the same elements, and what replaces what. */
export const COPIES: readonly MessageCase[] = [
  apart(
    'DOUBLON_IDENTIQUE',
    'DOUBLON_IDENTIQUE',
    'Copie.docx',
    async () => {
      const bytes = await workshop()
      const first = dijon({ [AUXOIS]: bytes }, { at: '2020-10-06T08:00:00.000Z' })
      return [first, { name: 'Encore.zip', content: { 'Copie.docx': bytes } }]
    },
    "Copie.docx est identique, octet pour octet, au fichier Synthese_Dijon_Auxois.docx du dépôt EGN2020-DIJON-0001 du 6 octobre 2020. Il n'est compté qu'une fois.",
  ),
  apart(
    'DOUBLON_IDENTIQUE_ARCHIVE',
    'DOUBLON_IDENTIQUE',
    MORVAN,
    async () => {
      const bytes = await workshop()
      return [dijon({ [AUXOIS]: bytes, [MORVAN]: bytes })]
    },
    "Synthese_Dijon_Morvan.docx est identique, octet pour octet, au fichier Synthese_Dijon_Auxois.docx de la même archive. Il n'est compté qu'une fois.",
  ),
  apart(
    'DOUBLON_CONTENU',
    'DOUBLON_CONTENU',
    'Synthese_Dijon_Auxois.pptx',
    async () => [dijon({ [AUXOIS]: await workshop(), 'Synthese_Dijon_Auxois.pptx': writePptx(workshopBlocks()) })],
    "Synthese_Dijon_Auxois.pptx a le même texte que Synthese_Dijon_Auxois.docx (autre format ou mise en page). Il n'est compté qu'une fois.",
  ),
  ...(['Dijon', 'Amiens'] as const).map((academie) =>
    saying('À vérifier', false)(
      'DOUBLON_AUTRE_ACADEMIE',
      'DOUBLON_AUTRE_ACADEMIE',
      'Synthese_b.docx',
      async () => {
        const bytes = await workshop()
        const of = (one: string, file: string) => ({ name: `${one}.zip`, academie: one, content: { [file]: bytes } })
        return [of(academie, 'Synthese_a.docx'), of('Nantes', 'Synthese_b.docx')]
      },
      academie === 'Dijon'
        ? "Synthese_b.docx a déjà été déposé par l'académie de Dijon. À qui appartient-il ?"
        : "Synthese_b.docx a déjà été déposé par l'académie d'Amiens. À qui appartient-il ?",
    ),
  ),
  saying('Information', true)(
    'REPRISE',
    'REPRISE',
    MORVAN,
    async () => [
      dijon({
        [AUXOIS]: await workshop({ irritants: [...SHARED, ...OWN] }),
        [MORVAN]: await workshop({
          irritants: [SHARED[0] ?? '', 'Trop peu de prises', 'Des écrans sans câble', 'Nul ne répond au téléphone'],
        }),
      }),
    ],
    "2 éléments de Synthese_Dijon_Morvan.docx reprennent, à l'identique ou presque, Synthese_Dijon_Auxois.docx. L'académie n'est comptée qu'une fois.",
  ),
  check(
    'VERSION_PROBABLE',
    'VERSION_PROBABLE',
    'Synthese_Dijon_Auxois_v2.docx',
    async () => [
      dijon({
        [AUXOIS]: await version('Aucun créneau commun ne reste libre', 'Trop de mots de passe', 'Un débit famélique'),
        'Synthese_Dijon_Auxois_v2.docx': await version(
          'Personne ne relit les comptes rendus',
          'Des écrans ternes',
          'Quatre étages sans wifi',
        ),
      }),
    ],
    'Synthese_Dijon_Auxois_v2.docx ressemble à Synthese_Dijon_Auxois.docx (93 % du texte). Est-ce une nouvelle version ? Oui, remplacer / Non, garder les deux',
  ),
  apart(
    'DEPOT_REMPLACE',
    'DEPOT_REMPLACE',
    AUXOIS,
    async () => [
      dijon({ [AUXOIS]: await workshop() }),
      dijon({ [MORVAN]: await workshop({ irritants: OWN }) }, { replaces: 0 }),
    ],
    "Synthese_Dijon_Auxois.docx n'est plus compté : le dépôt EGN2020-DIJON-0002 remplace celui-ci.",
    { receipt: 0 },
  ),
  apart(
    'REMPLACEMENT_EN_COURS',
    'REMPLACEMENT_EN_COURS',
    MORVAN,
    async () => [
      dijon({ [AUXOIS]: await workshop() }),
      dijon({ [MORVAN]: await workshop({ irritants: OWN }) }, { replaces: 0, unread: true }),
    ],
    "Synthese_Dijon_Morvan.docx sera compté quand tout son dépôt aura été lu ; d'ici là, le dépôt EGN2020-DIJON-0001 qu'il remplace l'est encore.",
  ),
]
