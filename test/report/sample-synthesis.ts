import type { ItemType } from '../../lib/domain/item.ts'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import type { Theme } from '../../lib/domain/theme.ts'
import { type Said, synthesisOf } from './build-synthesis.ts'

const VOICES = [
  'Amiens',
  'Corse',
  'Créteil',
  'Dijon',
  'Guadeloupe',
  'La Réunion',
  'Lille',
  'Lyon',
  'Nantes',
  'Nice',
  'Rennes',
  'Toulouse',
]

function shared(
  theme: Theme,
  type: ItemType,
  idea: string,
  academies: readonly string[],
  texts: readonly string[],
): Said[] {
  return academies.map((academie, i) => ({
    theme,
    type,
    idea,
    academie,
    text: texts[i % texts.length] ?? idea,
    row: `t1-r${theme}`,
  }))
}

/** Twelve académies, all five themes, chains, a proposition, a roadmap, an undetermined element, and awkward texts. */
export const SAID: readonly Said[] = [
  ...shared('working-together', 'irritant', 'tools', VOICES.slice(0, 9), [
    'Multiplication des outils, choisis sans concertation avec les équipes',
    'Trop d’outils différents d’un établissement à l’autre',
  ]),
  ...shared('working-together', 'irritant', 'time', VOICES.slice(2, 6), ['Manque de temps pour se former ensemble']),
  ...shared('working-together', 'need', 'training', VOICES.slice(1, 8), [
    'Former les équipes sur leur temps de travail',
  ]),
  ...shared('working-together', 'improvement', 'time-for-training', VOICES.slice(1, 4), [
    'Banaliser une demi-journée par période',
  ]),
  ...shared('working-together', 'strength', 'remote', VOICES.slice(0, 5), [
    'Des échanges de pratiques plus fréquents à distance',
  ]),
  ...shared('equal-access', 'irritant', 'equipment', VOICES, ['Des familles sans ordinateur ni connexion suffisante']),
  ...shared('equal-access', 'need', 'lending', VOICES.slice(0, 3), ['Prêter du matériel aux élèves dès la rentrée']),
  ...shared('governance', 'need', 'voice', VOICES.slice(0, 2), ['Associer les usagers au choix des outils']),
  ...shared('responsible-sovereign', 'irritant', 'footprint', ['Corse'], ['L’empreinte des usages n’est pas mesurée']),
  ...shared('teaching-learning', 'strength', 'capsules', VOICES.slice(3, 9), [
    'Des capsules vidéo réutilisées d’une année sur l’autre',
  ]),
  {
    theme: 'working-together',
    type: 'action',
    idea: 'half-day',
    academie: 'Corse',
    text: 'Inscrire une demi-journée au calendrier',
    row: 't1-rworking-together',
    extra: { actors: ['DAN', 'Rectorat'], timeframe: 'Rentrée 2021', indicators: ['Nombre de demi-journées tenues'] },
  },
  {
    theme: 'working-together',
    type: 'proposal',
    idea: 'network',
    academie: 'Corse',
    text: 'Un référent pour dix écoles, joignable au 04 95 12 34 56.',
    extra: {
      sheet: {
        title: 'Un réseau de référents de proximité',
        effort: 'Moyen',
        timeframe: 'Moyen terme',
        schools: '300 écoles',
        referent: 'Prénom Nom, chargé de mission',
      },
    },
  },
  {
    theme: 'governance',
    type: 'improvement',
    idea: 'steering',
    academie: 'Poitiers',
    text: 'Installer une instance de pilotage partagée',
    extra: {
      kind: 'roadmap',
      themeSource: 'inferred',
      evidence: ['pilotage'],
      doubts: { reading: 'outside-table', runnerUp: 'working-together' },
      confidence: { reading: 'medium', theme: 'low', grouping: 'medium', value: 60 },
    },
  },
  {
    theme: null,
    type: 'irritant',
    idea: 'contact',
    academie: 'Nice',
    text: 'Écrire à jeanne.martin@ac-exemple.fr ou au +33 (0)6 12 34 56 78',
  },
  {
    theme: 'governance',
    type: 'irritant',
    idea: 'script',
    academie: 'Nice',
    text: '<script>alert("1")</script> & « guillemets »',
  },
  {
    theme: 'governance',
    type: 'irritant',
    idea: 'formula',
    academie: 'Lyon',
    text: '=HYPERLINK("http://exemple.fr";"a") | suite',
  },
]

export const SAMPLE: NationalSynthesis = synthesisOf(SAID)

const tools = SAMPLE.items[0]?.idea ?? ''
const remote = SAMPLE.items.find((i) => i.type === 'strength')?.idea ?? ''
const equipment = SAMPLE.items.find((i) => i.theme === 'equal-access')?.idea ?? ''
const voice = SAMPLE.items.find((i) => i.theme === 'governance')?.idea ?? ''
const orphan = (type: ItemType): string[] => SAMPLE.items.filter((i) => i.type === type).map((i) => i.id)

/**
 * The sample as a second run, by another method, that gained, lost and merged ideas; with all else that a synthesis may
 * carry: contrasts, ideas that cross the themes, orphans, repeats, corrections, redirects.
 */
export const COMPARED: NationalSynthesis = {
  ...SAMPLE,
  themes: SAMPLE.themes.map((chapter) =>
    chapter.theme === 'working-together'
      ? {
          ...chapter,
          ideas: chapter.ideas.map((idea) => (idea.id === tools ? { ...idea, officialRef: '12' } : idea)),
          contrasts: [
            {
              subject: 'Les échanges à distance',
              strengthIdea: remote,
              irritantIdea: tools,
              academiesStrength: ['Amiens', 'Corse'],
              academiesIrritant: ['Lille'],
            },
          ],
        }
      : chapter,
  ),
  items: SAMPLE.items.map((item, i) =>
    i === 0
      ? { ...item, alsoIn: [{ item: 'C-0000000001', document: item.document, file: 'Synthese_Somme.docx' }] }
      : item,
  ),
  transversal: [
    {
      subject: 'Matériel',
      label: 'Des outils et du matériel pour tous',
      type: 'irritant',
      ideas: [equipment, tools, voice],
      themes: ['equal-access', 'working-together', 'governance'],
      academies: VOICES,
    },
  ],
  orphans: { improvements: orphan('improvement'), actions: orphan('action') },
  corrections: [
    {
      id: 'K-0001',
      field: 'theme',
      scope: 'row',
      value: 'governance',
      reason: 'Le document le dit en page de garde',
      by: 'DNE',
      at: '2020-10-30T09:12:00Z',
      items: [SAMPLE.items[0]?.id ?? ''],
    },
  ],
  decisions: [
    {
      id: 'G-0001',
      act: 'merge',
      reason: 'Même idée',
      by: 'DNE',
      at: '2020-10-30T10:00:00Z',
      ideas: [tools, 'TE-907'],
    },
    {
      id: 'G-0002',
      act: 'link',
      value: '12',
      reason: 'Même objet',
      by: 'DNE',
      at: '2020-10-30T11:00:00Z',
      ideas: [tools],
    },
  ],
  redirects: { 'TE-907': tools },
  changes: {
    against: { number: 1, at: '2020-10-26T05:00:00Z', method: '0.9' },
    academies: { joined: ['Lyon', 'Nice'], left: [] },
    ideas: [
      {
        idea: SAMPLE.items[0]?.idea ?? '',
        theme: 'working-together',
        type: 'irritant',
        label: SAMPLE.items[0]?.text ?? '',
        status: 'stronger',
        before: 7,
        after: 9,
        causes: [
          { cause: 'new-deposit', academies: 3, detail: 'Lyon, Nice, Lille' },
          { cause: 'method', academies: -1, detail: '' },
        ],
      },
      {
        idea: 'TE-040',
        theme: 'working-together',
        type: 'need',
        label: 'Une idée que plus personne ne dit',
        status: 'gone',
        before: 3,
        after: 0,
        causes: [{ cause: 'method', academies: -3, detail: 'éléments rattachés à TE-002' }],
      },
      {
        idea: SAMPLE.items[20]?.idea ?? '',
        theme: 'working-together',
        type: 'need',
        label: SAMPLE.items[20]?.text ?? '',
        status: 'merged',
        before: 5,
        after: 7,
        causes: [{ cause: 'analyst', academies: 2, detail: '' }],
        from: ['TE-007', 'TE-012'],
      },
    ],
  },
}
