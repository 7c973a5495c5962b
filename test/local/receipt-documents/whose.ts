import { type Given, type MessageCase, saying } from './deposited.ts'
import { plain, workshop } from './workshop.ts'

const one = async (
  given: Omit<Given, 'content'>,
  file: string,
  bytes: Promise<Uint8Array>,
): Promise<readonly Given[]> => [{ ...given, content: { [file]: await bytes } }]

const check = saying('À vérifier', true)
const held = saying('À vérifier', false)
const FILE = 'Synthese_bassin.docx'
const NANTES = { name: 'Depot.zip', academie: 'Nantes' }

/** Whose a document is, and in time. */
export const WHOSE: readonly MessageCase[] = [
  check(
    'ACADEMIE_NON_RECONNUE',
    'ACADEMIE_NON_RECONNUE',
    FILE,
    () => one(NANTES, FILE, workshop()),
    "Nous n'avons pas reconnu d'académie dans Synthese_bassin.docx. Il est rattaché à votre académie (Nantes), que vous avez choisie au dépôt. Corriger",
  ),
  held(
    'ACADEMIE_INCONNUE',
    'ACADEMIE_NON_RECONNUE',
    FILE,
    () => one({ name: 'Depot.zip' }, FILE, workshop()),
    "Nous n'avons pas reconnu d'académie dans Synthese_bassin.docx. Il est lu mais retenu : indiquez --academie pour le compter.",
  ),
  check(
    'ACADEMIE_DEDUITE',
    'ACADEMIE_DEDUITE',
    FILE,
    () =>
      one(
        { name: 'Depot.zip' },
        FILE,
        workshop({ after: ['Ateliers tenus en Vendée', 'Écrire à drane@ac-nantes.fr'] }),
      ),
    'L\'académie n\'est pas écrite dans Synthese_bassin.docx. Nous avons déduit Nantes d\'après : "Vendée", "ac-nantes.fr". Confirmer / Corriger',
  ),
  check(
    'ACADEMIE_CONTREDITE',
    'ACADEMIE_CONTREDITE',
    FILE,
    () => one(NANTES, FILE, workshop({ region: 'Académie de Dijon' })),
    "Synthese_bassin.docx nomme l'académie de Dijon, le dépôt est fait pour Nantes. À qui l'attribuer ?",
  ),
  check(
    'ACADEMIE_CONTREDITE',
    'ACADEMIE_CONTREDITE',
    FILE,
    () => one(NANTES, FILE, workshop({ region: "Académie d'Amiens" })),
    "Synthese_bassin.docx nomme l'académie d'Amiens, le dépôt est fait pour Nantes. À qui l'attribuer ?",
  ),
  held(
    'REGION_SEULE',
    'REGION_SEULE',
    FILE,
    () => one({ name: 'Depot.zip' }, FILE, workshop({ region: 'Grand Est' })),
    'Synthese_bassin.docx nomme la région académique Grand Est, qui compte 3 académies. Précisez l\'académie, ou "toute la région".',
  ),
  held(
    'HORS_DELAI',
    'HORS_DELAI',
    null,
    () => one({ ...NANTES, at: '2020-10-13T08:00:00.000Z' }, FILE, workshop()),
    'Ce dépôt est arrivé 2 jours après la date limite du 10 octobre 2020 à 23 h 59. Il est enregistré et lu ; sa prise en compte dépend de la décision de la DNE, qui vous sera indiquée ici.',
    { campaign: { deadline: '2020-10-10T21:59:59.999Z', late: 'hold' } },
  ),
  saying('Information', true)(
    'HORS_DELAI_ACCEPTE',
    'HORS_DELAI',
    null,
    () => one({ ...NANTES, at: '2020-10-10T23:30:00.000Z' }, FILE, workshop()),
    'Ce dépôt est arrivé 1 heure après la date limite du 10 octobre 2020 à 23 h 59. Il est enregistré et lu ; il sera pris en compte.',
    { campaign: { deadline: '2020-10-10T21:59:59.999Z', late: 'accept' } },
  ),
  saying('Information', false)(
    'EN_ATTENTE',
    'EN_ATTENTE',
    FILE,
    () => one({ ...NANTES, unread: true }, FILE, plain('Synthèse')),
    "Synthese_bassin.docx n'a pas encore été lu ; vous n'avez rien à faire.",
  ),
]
