import * as z from 'zod'
import { CHANGE_CAUSES, CHANGE_STATUSES } from '../../domain/changes.ts'
import { READING_DOUBTS, THEME_DOUBTS } from '../../domain/confidence.ts'
import { CORRECTION_FIELDS, CORRECTION_SCOPES } from '../../domain/correction.ts'
import { ITEM_TYPES } from '../../domain/item.ts'
import { THEMES } from '../../domain/theme.ts'

const count = z.int().min(0)
const rank = z.int().min(1)
const score = z.int().min(0).max(100)

export const instant = z.string().describe('Instant ISO 8601, UTC')
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 en hexadécimal')
export const itemId = z
  .string()
  .regex(/^C-[0-9A-Z]{10,}$/)
  .describe("Identifiant stable d'un élément")
export const ideaId = z
  .string()
  .regex(/^(EA|TE|GO|RS|EN|ND)-[0-9]{3,}$/)
  .describe("Identifiant d'une idée, jamais réemployé")
export const theme = z.enum(THEMES).nullable().describe('Thème ; null où rien ne le dit')
export const officialRef = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .nullable()
  .describe('Numéro de la proposition officielle à laquelle une personne a rattaché l’idée')
export const itemType = z.enum(ITEM_TYPES).describe("Nature de l'élément")
export const kind = z.enum(['synthesis', 'challenge', 'roadmap', 'kit', 'other']).describe('Nature du document')
export const names = z.array(z.string()).describe('Noms officiels, triés')
export const numbers = { count, rank, score }

export const place = z
  .object({
    page: z.exactOptional(rank),
    table: z.exactOptional(rank),
    row: z.exactOptional(rank),
    column: z.exactOptional(rank),
    bullet: z.exactOptional(rank),
    paragraph: z.exactOptional(rank),
    heading: z.exactOptional(z.string()),
  })
  .meta({ id: 'Place', description: 'Emplacement dans le document ; les rangs partent de 1' })

const level = z.enum(['high', 'medium', 'low'])
export const confidence = z
  .object({
    reading: level,
    theme: level,
    grouping: level,
    value: score.describe('La plus basse des trois'),
    near: z.exactOptional(ideaId).describe('Autre idée, presque aussi proche que la sienne'),
  })
  .meta({ id: 'Confidence', description: 'Confiance : lecture, thème et regroupement, jamais confondus' })
export const doubts = z
  .object({
    reading: z.exactOptional(z.enum(READING_DOUBTS)),
    theme: z.exactOptional(z.enum(THEME_DOUBTS)),
    runnerUp: z.exactOptional(theme.unwrap()).describe("Thème qui vient en second, d'un thème déduit"),
  })
  .meta({ id: 'Doubts', description: 'Ce qui peut être faux dans la lecture ou le thème' })

export const run = z
  .object({
    number: rank,
    at: instant,
    status: z.enum(['provisional', 'published']),
    method: z.string(),
    software: z.string(),
    inputDigest: z.string().describe('sha256: et empreinte de ce qui est compté'),
    previous: rank.nullable(),
    asOf: z.exactOptional(z.iso.date()).describe('Dernier jour pris en compte, où elle est arrêtée à un jour passé'),
  })
  .meta({ id: 'Run', description: 'Agrégation' })

export const correction = z
  .object({
    id: z.string(),
    field: z.enum(CORRECTION_FIELDS),
    scope: z.enum(CORRECTION_SCOPES),
    value: z.string(),
    reason: z.string(),
    by: z.string(),
    at: instant,
    items: z.array(itemId),
  })
  .meta({ id: 'Correction', description: 'Correction en vigueur, avec les éléments touchés' })

export const decision = z
  .object({
    id: z.string(),
    act: z.enum(['rename', 'merge', 'split', 'link']),
    value: z.exactOptional(z.string()).describe("Le nom, l'idée rejointe ou le numéro de la proposition officielle"),
    reason: z.string(),
    by: z.string(),
    at: instant,
    ideas: z.array(ideaId),
  })
  .meta({ id: 'Decision', description: 'Décision sur des idées en vigueur' })

export const changes = z
  .object({
    against: z.object({ number: rank, at: instant, method: z.string() }),
    academies: z.object({ joined: names, left: names }),
    ideas: z.array(
      z.object({
        idea: ideaId,
        theme,
        type: itemType,
        label: z.string(),
        status: z.enum(CHANGE_STATUSES),
        before: count.nullable(),
        after: count,
        causes: z.array(z.object({ cause: z.enum(CHANGE_CAUSES), academies: z.int(), detail: z.string() })),
        from: z.exactOptional(z.array(ideaId)),
      }),
    ),
  })
  .meta({ id: 'Changes', description: "Écarts avec l'agrégation comparée ; les causes s'ajoutent" })

const past = { number: rank, at: instant, method: z.string(), academies: count, items: count }

export const history = z
  .object({
    runs: z.array(z.object(past)).describe('Agrégations antérieures, la plus ancienne en premier'),
    ideas: z
      .record(
        ideaId,
        z.array(z.object({ run: rank, academies: count, items: count, from: z.exactOptional(z.array(ideaId)) })),
      )
      .describe("Agrégations où les chiffres d'une idée ont changé"),
    gone: z.array(
      z.object({ id: ideaId, theme, type: itemType, label: z.string().nullable(), last: rank, academies: names }),
    ),
    undone: z.array(decision.extend({ undoneIn: rank })),
  })
  .meta({ id: 'History', description: 'Ce que disaient les agrégations antérieures, en chiffres' })
