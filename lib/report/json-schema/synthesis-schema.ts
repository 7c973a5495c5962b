import * as z from 'zod'
import { ITEM_TYPES } from '../../domain/item.ts'
import type { NationalSynthesis } from '../../domain/synthesis.ts'
import {
  changes,
  confidence,
  correction,
  decision,
  digest,
  doubts,
  history,
  ideaId,
  instant,
  itemId,
  itemType,
  kind,
  names,
  numbers,
  officialRef,
  place,
  run,
  theme,
} from './parts.ts'

const { count, rank, score } = numbers

const member = z
  .object({
    item: itemId,
    academie: z.string(),
    territory: z.string().nullable(),
    document: digest,
    file: z.string(),
    kind,
    text: z.string().describe('Citation exacte'),
    source: place,
  })
  .meta({ id: 'Member', description: "Élément d'une idée" })

const idea = z
  .object({
    id: ideaId,
    type: itemType,
    label: z.string().describe("Le plus central des éléments, cité tel quel, ou l'intitulé relu"),
    labelSource: z.enum(['verbatim', 'reviewed']),
    officialRef: z.exactOptional(officialRef),
    members: z.array(member),
    academies: names,
    documents: count,
    counts: z.object({
      academies: count,
      of: count.describe("Académies qui s'expriment sur le thème"),
      items: count.describe("Éléments, les reprises d'une même académie comptées une fois"),
      roadmaps: count,
    }),
    linked: z.object({
      irritants: z.array(ideaId),
      needs: z.array(ideaId),
      improvements: z.array(ideaId),
      actions: z.array(ideaId),
    }),
    quotes: z.array(itemId).describe('Éléments cités, trois au plus'),
    chains: z.array(z.string()).describe('Fils où elle figure'),
    confidence: score.describe('Moyenne de celles de ses éléments'),
  })
  .meta({ id: 'Idea', description: 'Éléments qui disent la même chose' })

const contrast = z
  .object({
    subject: z.string().describe('Ce dont les deux parlent, dans les mots du point fort'),
    strengthIdea: ideaId,
    irritantIdea: ideaId,
    academiesStrength: names,
    academiesIrritant: names,
  })
  .meta({ id: 'Contrast', description: 'Sujet vu ici comme un point fort, là comme un irritant' })

const transversal = z
  .object({
    subject: z.string().describe("Ce dont toutes parlent, dans les mots de l'intitulé"),
    label: z.string().describe('Intitulé de la plus partagée de ses idées'),
    type: itemType,
    ideas: z.array(ideaId),
    themes: z.array(theme.unwrap()),
    academies: names,
  })
  .meta({ id: 'Transversal', description: 'Idées de trois thèmes ou plus qui disent la même chose' })

const chapter = z
  .object({
    theme,
    label: z.string(),
    academies: count,
    items: count,
    declared: count,
    roadmapItems: count,
    counts: z.partialRecord(z.enum(ITEM_TYPES), count),
    byAcademie: z.record(z.string(), count),
    ideas: z.array(idea),
    contrasts: z.exactOptional(z.array(contrast)),
  })
  .meta({ id: 'Theme', description: 'Chapitre du thème' })

const item = z
  .object({
    id: itemId,
    type: itemType,
    theme,
    themeSource: z.enum(['declared', 'inferred', 'corrected']),
    confidence,
    evidence: z.array(z.string()),
    doubts: z.exactOptional(doubts),
    text: z.string(),
    row: z.string().nullable(),
    source: place,
    improvement: z.exactOptional(z.string()),
    actors: z.exactOptional(z.array(z.string())),
    timeframe: z.exactOptional(z.string()),
    indicators: z.exactOptional(z.array(z.string())),
    sheet: z.exactOptional(z.record(z.string(), z.string())),
    academie: z.string(),
    territory: z.string().nullable(),
    kind,
    document: digest,
    file: z.string(),
    idea: ideaId,
    alsoIn: z
      .exactOptional(z.array(z.object({ item: itemId, document: digest, file: z.string() })))
      .describe("Reprises dans d'autres documents de l'académie"),
  })
  .meta({ id: 'Item', description: 'Élément compté, dans ses propres mots' })

const chain = z
  .object({
    id: z.string(),
    theme,
    academie: z.string(),
    document: digest,
    file: z.string(),
    row: z.string(),
    links: z.array(
      z.object({ role: z.enum(ITEM_TYPES), item: itemId, idea: ideaId, basis: z.enum(['row', 'matched']) }),
    ),
  })
  .meta({ id: 'Chain', description: 'Fil : éléments de la même ligne, et actions rapprochées par lien déduit' })

const documentLine = z
  .object({
    document: digest.nullable(),
    file: z.string(),
    deposit: z.string(),
    academie: z.string().nullable(),
    region: z.string().nullable(),
    territory: z.string().nullable(),
    attribution: z.enum(['chosen', 'named', 'written', 'deduced']).nullable(),
    kind,
    format: z.enum(['docx', 'pdf', 'odt', 'pptx', 'doc', 'zip', 'other']),
    pages: rank.nullable(),
    themes: z.array(theme.unwrap()),
    participants: count.nullable(),
    items: count,
    counted: z.boolean(),
    setAside: z.object({ code: z.string(), message: z.string() }).nullable(),
    receivedAt: instant,
    late: z.exactOptional(z.literal(true)).describe('Reçu après la date limite'),
    replacedBy: z.exactOptional(z.string()),
  })
  .meta({ id: 'Document', description: 'Document reçu, compté ou écarté' })

const withdrawn = z
  .object({
    deposit: z.string(),
    file: z.string().describe("Nom de l'archive"),
    academie: z.string().nullable(),
    files: count.describe('Fichiers que le dépôt contient'),
    receivedAt: instant,
    at: instant.describe('Date du retrait'),
    reason: z.string(),
  })
  .meta({ id: 'Withdrawn', description: "Dépôt retiré : rien de ce qu'il contient n'est reçu ni compté" })

/** The content of `synthese-nationale.json`. Keys are additive: a reader must accept those it does not know. */
export const SYNTHESIS_SCHEMA = z
  .object({
    format: z.literal('synthese-nationale/1'),
    campaign: z.string(),
    generatedAt: instant,
    run,
    inputs: z.object({ deposits: count, documents: count, documentsRead: count, academies: count, items: count }),
    coverage: z.object({
      academiesExpected: count,
      academies: names,
      missing: names,
      documents: z.object({ received: count, read: count, counted: count, setAside: count }),
      participants: z.object({ total: count, byCategory: z.record(z.string(), count) }),
    }),
    themes: z.array(chapter),
    items: z.array(item),
    chains: z.array(chain),
    transversal: z.exactOptional(z.array(transversal)),
    orphans: z.exactOptional(
      z.object({
        improvements: z.array(itemId).describe("Leviers qu'aucune action ne reprend"),
        actions: z.array(itemId).describe('Actions qui ne répondent à aucun besoin ni levier'),
      }),
    ),
    documents: z.array(documentLine),
    setAside: z.array(
      z.object({ file: z.string(), code: z.string(), message: z.string(), academie: z.string().nullable() }),
    ),
    withdrawn: z.exactOptional(z.array(withdrawn)),
    corrections: z.exactOptional(z.array(correction)),
    decisions: z.exactOptional(z.array(decision)),
    redirects: z.exactOptional(z.record(ideaId, ideaId)),
    changes: z.exactOptional(changes),
    history: z.exactOptional(history),
  })
  .meta({
    title: 'Synthèse nationale',
    description:
      "Idées, fils, éléments et documents d'une agrégation. Des clés peuvent s'ajouter ; un changement qui en retire ou en modifie change de format.",
  }) satisfies z.ZodType<NationalSynthesis>

/** `schema.json`: the JSON Schema of `synthese-nationale.json` (draft 2020-12); unknown keys are accepted. */
export function renderJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(SYNTHESIS_SCHEMA, { io: 'input' }), null, 2)}\n`
}
