import { tableOf } from '../../lib/domain/document.ts'
import { diagnostic, goldOf, h, introduction, needs, p, plan, type Sample, ul } from './model.ts'

/** Our own documents: plausible workshops, invented words, no real person. */

const PARTICIPANTS = [
  ['Équipes pédagogiques, éducatives administratives du premier degré', 9],
  ['Équipes pédagogiques, éducatives, administratives du second degré', 14],
  ['Représentants académiques', 3],
  ['Représentants des usagers (familles et élèves)', 5],
  ['Chercheurs', null],
] as const

const rennes = {
  diagnostic: [
    {
      theme: 'Garantir un égal accès au numérique pour tous',
      retex: '1',
      irritants: [
        'Zones blanches dans le centre Bretagne : des familles sans réseau mobile',
        'Un ordinateur pour quatre enfants pendant le confinement',
      ],
      strengths: [
        'Prêt de tablettes organisé en trois jours par les communes',
        'Appels hebdomadaires des professeurs principaux',
      ],
    },
    {
      theme: '',
      retex: '2',
      irritants: ["Parents démunis devant les identifiants de l'ENT"],
      strengths: [],
    },
    {
      theme: 'Travailler ensemble autrement',
      retex: '2',
      irritants: [
        'Messages professionnels reçus le soir et le week-end',
        'Manque de formation des enseignants aux outils collaboratifs',
      ],
      strengths: ['Entraide entre collègues de plusieurs établissements'],
    },
    { theme: '', retex: '', irritants: [], strengths: [] },
  ],
  needs: [
    {
      theme: 'Égal accès',
      irritants: ['Accès à internet trop inégal selon les communes'],
      needs: ['Une connexion suffisante dans chaque foyer', 'Un accompagnement des parents aux outils de l’école'],
      improvements: [
        'Distribuer des clés 4G aux élèves sans connexion',
        'Ouvrir les salles informatiques aux familles',
      ],
    },
    {
      theme: 'Travailler autrement',
      irritants: ['Pas de règle commune sur la messagerie'],
      needs: ['Un droit à la déconnexion respecté'],
      improvements: ['Rédiger une charte de la messagerie dans chaque établissement'],
    },
  ],
  plan: [
    {
      theme: 'Égal accès',
      what: ['Équiper les familles'],
      how: ['Recenser les besoins des familles à chaque rentrée', 'Constituer un stock de prêt par bassin'],
      who: ['DAN', 'Collectivités (communes, départements)', 'Chefs d’établissement'],
      when: 'Rentrée 2021',
      measure: ['Nombre de familles équipées', 'Délai moyen de prêt'],
    },
    {
      theme: 'Travailler autrement',
      what: ['Apaiser les échanges'],
      how: ['Voter une charte de la messagerie en conseil d’administration'],
      who: ['Conseils d’administration', 'Personnels de direction'],
      when: 'Court terme',
      measure: ['Part des établissements qui ont une charte'],
    },
  ],
}
const rennesThemes = {
  'Garantir un égal accès au numérique pour tous': 'equal-access',
  'Égal accès': 'equal-access',
  'Travailler ensemble autrement': 'working-together',
  'Travailler autrement': 'working-together',
}
const rennesBlocks = [
  p('ACADÉMIE DE RENNES', 'bold'),
  p('Restitution des États généraux du numérique territorialisés'),
  ...introduction('Bretagne', '29 septembre 2020, lycée des Embruns', PARTICIPANTS),
  ...diagnostic(rennes.diagnostic, 'bullets'),
  ...needs(rennes.needs, 'bullets'),
  ...plan(rennes.plan, 'bullets'),
  p('Contact : numerique@exemple.fr, 02 00 00 00 00'),
]
const rennesGold = { kind: 'synthesis', academie: 'Rennes', items: goldOf(rennesThemes, rennes) }

const grenoble = {
  diagnostic: [
    {
      theme: 'N° 3',
      retex: '1',
      irritants: [
        'Trois interlocuteurs différents pour une seule panne',
        'Des achats décidés sans consulter les équipes',
      ],
      strengths: ['Comité local réuni chaque mois avec la mairie'],
    },
    {
      theme: 'N° 5',
      retex: '2',
      irritants: [
        'Évaluer à distance sans savoir qui fait le devoir',
        'Trop d’applications différentes selon les professeurs',
      ],
      strengths: ['Capsules vidéo réutilisées en classe', 'Élèves timides plus actifs sur le forum'],
    },
    {
      theme: 'N° 4',
      retex: '',
      irritants: ['Données des élèves confiées à des services étrangers'],
      strengths: ['Passage de la moitié des postes aux logiciels libres'],
    },
  ],
  needs: [
    {
      theme: 'N° 3',
      irritants: ['Responsabilités floues entre la commune et le rectorat'],
      needs: ['Un interlocuteur unique pour la maintenance'],
      improvements: ['Créer un guichet de dépannage commun'],
    },
    {
      theme: 'N° 5',
      irritants: ['Peu de temps pour scénariser les cours'],
      needs: ['Du temps reconnu pour préparer les cours hybrides'],
      improvements: ['Mutualiser les séquences par discipline'],
    },
  ],
  plan: [
    {
      theme: 'N° 3',
      what: ['Clarifier les responsabilités'],
      how: ['Signer une convention entre communes et rectorat', 'Publier un annuaire des contacts techniques'],
      who: ['Rectorat', 'Communes'],
      when: 'Moyen terme',
      measure: ['Conventions signées'],
    },
  ],
}
const order = { 'N° 3': 'governance', 'N° 4': 'responsible-sovereign', 'N° 5': 'teaching-learning' }
const preamble = [
  h(1, 'Préambule'),
  p('Rappel des 5 thématiques proposées et les questions pouvant être abordées lors des ateliers.'),
  p('#1 GARANTIR UN ÉGAL ACCÈS AU NUMÉRIQUE POUR TOUS'),
  p('#2 TRAVAILLER ENSEMBLE AUTREMENT'),
  p("#3 METTRE EN PLACE DE NOUVELLES FORMES DE GOUVERNANCE ET DE NOUVEAUX OUTILS D'ANTICIPATION"),
  p("#4 FAVORISER LE DÉVELOPPEMENT D'UN NUMÉRIQUE RESPONSABLE ET SOUVERAIN"),
  p('#5 ENSEIGNER ET APPRENDRE AVEC LE NUMÉRIQUE'),
]

const reims = {
  diagnostic: [
    {
      theme: 'Numérique responsable et souverain',
      retex: '1',
      irritants: [
        'Des enfants qui passent huit heures par jour sur un écran',
        'Personne ne sait quelles applications le RGPD autorise',
      ],
      strengths: ['Atelier sur les traces numériques suivi par toutes les classes de sixième'],
    },
    {
      theme: 'Égal accès',
      retex: '2',
      irritants: ['Débit insuffisant dans les écoles des villages', 'Aucun outil adapté pour les élèves malvoyants'],
      strengths: ['Tutorat entre lycéens et collégiens'],
    },
    {
      theme: 'Gouvernance',
      retex: '3',
      irritants: [
        'Tablettes achetées sans demander l’avis des enseignants',
        'À chaque marché public l’ENT change et il faut tout reprendre',
      ],
      strengths: ['Bonne relation avec le conseil départemental'],
    },
    {
      theme: 'Enseigner et apprendre avec le numérique',
      retex: '',
      irritants: ['Décrochage de plusieurs élèves dès la deuxième semaine'],
      strengths: ['Autonomie gagnée par les élèves de terminale'],
    },
  ],
  needs: [
    {
      theme: 'Responsable et souverain',
      irritants: ['Temps d’écran sans repère'],
      needs: ['Une liste claire des applications autorisées', 'Des repères communs sur le temps d’écran'],
      improvements: ['Nommer un correspondant pour les données personnelles par établissement'],
    },
    {
      theme: 'Égal accès',
      irritants: ['Écoles rurales mal raccordées'],
      needs: ['Raccorder toutes les écoles à la fibre'],
      improvements: ['Inscrire les écoles dans les priorités du plan départemental'],
    },
  ],
  plan: [
    {
      theme: 'Responsable et souverain',
      what: ['Protéger les données'],
      how: ['Former un correspondant par établissement', 'Vérifier chaque année les applications utilisées'],
      who: ['DPD', 'DANE'],
      when: 'Rentrée 2021',
      measure: ['Nombre de correspondants formés'],
    },
  ],
}
const reimsThemes = {
  'Numérique responsable et souverain': 'responsible-sovereign',
  'Responsable et souverain': 'responsible-sovereign',
  'Égal accès': 'equal-access',
  Gouvernance: 'governance',
  'Enseigner et apprendre avec le numérique': 'teaching-learning',
}

const toulouse: readonly (readonly [string, string, Readonly<Record<string, readonly string[]>>])[] = [
  [
    'Thème 1 – Garantir un égal accès au numérique pour tous',
    'equal-access',
    {
      Irritants: ['Familles sans connexion dans les vallées', 'Matériel personnel vieillissant des élèves boursiers'],
      'Points forts': ['Prêt d’ordinateurs par le conseil départemental'],
      Besoins: ['Un équipement individuel pour chaque élève', 'Des médiateurs numériques pour les parents'],
    },
  ],
  [
    'Thème 2 – Travailler ensemble autrement',
    'working-together',
    {
      Irritants: ['Multiplication des outils de visioconférence', 'Manque de formation des enseignants'],
      'Points forts': ['Réunions d’équipe plus courtes et mieux suivies'],
      Besoins: ['Former les équipes sur leur temps de service'],
    },
  ],
  [
    'Thème 5 – Enseigner et apprendre avec le numérique',
    'teaching-learning',
    {
      Irritants: ['Peu de ressources pour les langues vivantes'],
      'Points forts': ['La classe inversée a redonné du temps aux élèves fragiles'],
      Besoins: ['Une banque de ressources relue par les inspecteurs'],
    },
  ],
]
const TYPES: Readonly<Record<string, string>> = { Irritants: 'irritant', 'Points forts': 'strength', Besoins: 'need' }

const sheet = (title: string, fields: Readonly<Record<string, string>>) => [
  h(1, title),
  ...Object.entries(fields).map(([label, value]) => (value ? p(`${label} : ${value}`) : h(2, label))),
]

const kit = [
  h(1, "Kit d'organisation de la rencontre académique"),
  p('Ce qui est attendu :', 'bold'),
  ul('Organiser la rencontre avant le 10 octobre', 'Produire une synthèse par thème'),
  h(1, 'Nommage des documents'),
  ul('La synthèse : Synthese_Académie_(thème)', 'La fiche défi : Defi_Académie_(thème)'),
  h(1, 'Exemples de défis'),
  ul('Comment rendre les services numériques plus simples ?', 'Comment décider ensemble ?'),
]

/** Every document, in a layout and a format of its own. */
export const SAMPLES: readonly Sample[] = [
  { name: 'Synthese_Rennes_Restitution.docx', blocks: rennesBlocks, gold: rennesGold },
  { name: 'Synthese_Rennes_Restitution.writer.pdf', blocks: rennesBlocks, gold: rennesGold },
  {
    name: 'Defi_Rennes_Bibliotheque.docx',
    blocks: [
      p('Académie de Rennes'),
      ...sheet('La bibliothèque des outils', {
        DESCRIPTION: '',
        'Résumé de la mesure': 'Rassembler dans un seul espace les outils validés, avec un mode d’emploi d’une page.',
        'Territoire concerné': 'Académie',
        'MODALITES DE MISE EN ŒUVRE': '',
        'Moyens humains': 'Un demi-poste',
        'EFFORTS DE MISE EN PLACE': 'Moyen',
        'TEMPORALITÉ NÉCESSAIRE': 'Court terme',
      }),
    ],
    gold: {
      kind: 'challenge',
      academie: 'Rennes',
      items: [
        {
          type: 'proposal',
          text: 'Rassembler dans un seul espace les outils validés, avec un mode d’emploi d’une page.',
          theme: 'teaching-learning',
          themeSource: 'inferred',
        },
      ],
    },
  },
  {
    name: 'Synthese_Grenoble_Ateliers.pptx',
    blocks: [
      h(1, 'Restitution des ateliers – académie de Grenoble'),
      ...preamble,
      ...diagnostic(grenoble.diagnostic, 'bullets'),
      ...needs(grenoble.needs, 'bullets'),
      ...plan(grenoble.plan, 'bullets'),
    ],
    gold: { kind: 'synthesis', academie: 'Grenoble', items: goldOf(order, grenoble) },
  },
  {
    name: 'Synthese_Reims_Seminaire.chromium.pdf',
    blocks: [
      h(1, 'Synthèse du séminaire académique'),
      p('Rectorat de Reims, 2 octobre 2020'),
      ...introduction('Grand Est (académie de Reims)', '2 octobre 2020', PARTICIPANTS),
      ...diagnostic(reims.diagnostic, 'bullets'),
      ...needs(reims.needs, 'bullets'),
      ...plan(reims.plan, 'bullets'),
    ],
    gold: { kind: 'synthesis', academie: 'Reims', items: goldOf(reimsThemes, reims) },
  },
  {
    name: 'Synthese_Toulouse_Journee.odt',
    blocks: [
      h(1, 'Journée contributive de l’académie de Toulouse'),
      p('Participants : 52'),
      ...toulouse.flatMap(([title, , sections]) => [
        h(1, title),
        ...Object.entries(sections).flatMap(([s, texts]) => [h(2, s), ul(...texts)]),
      ]),
    ],
    gold: {
      kind: 'synthesis',
      academie: 'Toulouse',
      items: toulouse.flatMap(([, theme, sections]) =>
        Object.entries(sections).flatMap(([s, texts]) =>
          texts.map((text) => ({ type: TYPES[s] ?? '', text, theme, themeSource: 'declared', row: null })),
        ),
      ),
    },
  },
  {
    name: 'Defi_La-Reunion_Maintenance.docx',
    blocks: [
      p('Académie de La Réunion', 'bold'),
      h(1, 'Fiche défi n° 1'),
      tableOf(
        [
          ['Thème', 'Gouvernance et anticipation'],
          ['Problématique', 'Les pannes durent des semaines. Qui doit agir ?'],
          ['Défi', 'Comment garantir un matériel qui marche ?'],
          ['Niveau', 'Pistes d’actions'],
          ['Établissement', '- Tenir un cahier des pannes partagé\n- Former deux élèves ambassadeurs par classe'],
          ['Académie', '- Ouvrir un guichet unique de dépannage'],
        ].map((cells) => ({
          cells: cells.map((text) => ({
            blocks: text.startsWith('- ') ? [ul(...text.split('\n').map((t) => t.slice(2)))] : [p(text)],
          })),
        })),
      ),
    ],
    gold: {
      kind: 'challenge',
      academie: 'La Réunion',
      items: [
        'Tenir un cahier des pannes partagé',
        'Former deux élèves ambassadeurs par classe',
        'Ouvrir un guichet unique de dépannage',
      ].map((text) => ({
        type: 'action',
        text,
        theme: 'governance',
        themeSource: 'declared',
      })),
    },
  },
  {
    name: 'Synthese_La-Reunion_theme2.docx',
    blocks: [
      p('THÉMATIQUE N° 2 : Travailler ensemble autrement', 'bold'),
      p('Académie de La Réunion – bassin Est'),
      ...diagnostic(
        [
          {
            theme: '',
            retex: '1',
            irritants: [
              'Réunions à distance qui se suivent sans pause',
              'Outils trop nombreux et mal connus des équipes',
            ],
            strengths: ['Cafés virtuels entre collègues isolés'],
          },
          {
            theme: '',
            retex: '2',
            irritants: ['Matériel personnel utilisé sans compensation'],
            strengths: ['Déplacements évités entre les cirques et le chef-lieu'],
          },
        ],
        'typed',
      ),
    ],
    gold: {
      kind: 'synthesis',
      academie: 'La Réunion',
      items: goldOf(
        {},
        {
          diagnostic: [
            {
              theme: '',
              irritants: [
                'Réunions à distance qui se suivent sans pause',
                'Outils trop nombreux et mal connus des équipes',
              ],
              strengths: ['Cafés virtuels entre collègues isolés'],
            },
            {
              theme: '',
              irritants: ['Matériel personnel utilisé sans compensation'],
              strengths: ['Déplacements évités entre les cirques et le chef-lieu'],
            },
          ],
        },
      ).map((i) => ({ ...i, theme: 'working-together' })),
    },
  },
  { name: 'Kit_organisation.odt', blocks: kit, gold: { kind: 'kit', academie: null, items: [] } },
  {
    name: 'Modele_vierge.docx',
    blocks: [
      ...diagnostic([{ theme: '', irritants: [], strengths: [] }], 'typed'),
      ...needs([{ theme: '', irritants: [], needs: [], improvements: [] }], 'typed'),
      ...plan([{ theme: '', what: [], how: ['à compléter'], who: [], when: '', measure: [] }], 'typed'),
    ],
    gold: { kind: 'kit', academie: null, items: [] },
  },
]
