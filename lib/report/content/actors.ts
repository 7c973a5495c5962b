import { ACTORS, actorsNamed } from '../../domain/actor.ts'
import type { NationalSynthesis, SynthesisItem } from '../../domain/synthesis.ts'
import { themeNames } from '../../domain/theme.ts'
import { TIMEFRAMES, type Timeframe, timeframeNames, timeframeOf } from '../../domain/timeframe.ts'
import { compareText, count, fr, typographic } from '../wording.ts'
import { academiesOf, type Said, saidByWhom } from './chain-lines.ts'
import type { HeatTable } from './heat-table.ts'

/** Who is asked to do what, and when. */
export interface ActorsContent {
  readonly sentence: string
  /** Actors × themes; null where no action names an actor. */
  readonly actors: HeatTable | null
  /** What is asked of the actors most named. */
  readonly asked: readonly { readonly actor: string; readonly title: string; readonly said: readonly Said[] }[]
  readonly timeframes: readonly TimeframeLine[]
  readonly timeframesCaption: string
  /** Words for actors that the reference list does not know, as written. */
  readonly unknown: readonly string[]
}

export interface TimeframeLine {
  readonly timeframe: Timeframe
  readonly label: string
  readonly actions: number
  readonly academies: number
  /** Some of what is written. */
  readonly examples: readonly string[]
}

const ACTORS_SHOWN = 12
const ASKED = 5
const SAID = 4
const EXAMPLES = 3

interface NamedActor {
  readonly name: string
  readonly actions: readonly SynthesisItem[]
}

/** Actors by académies that name them, then by actions, then by name. */
function byActor(actions: readonly SynthesisItem[]): NamedActor[] {
  const found = new Map<string, SynthesisItem[]>()
  for (const action of actions)
    for (const name of actorsNamed(action.actors ?? [])) found.set(name, [...(found.get(name) ?? []), action])
  return [...found]
    .map(([name, own]) => ({ name, actions: own }))
    .sort(
      (a, b) =>
        academiesOf(b.actions).size - academiesOf(a.actions).size ||
        b.actions.length - a.actions.length ||
        compareText(a.name, b.name),
    )
}

function actorTable(actors: readonly NamedActor[], synthesis: NationalSynthesis): HeatTable | null {
  if (actors.length === 0) return null
  const themes = synthesis.themes.filter((t) => t.theme !== null || t.items > 0)
  return {
    caption: fr`Acteurs appelés à agir, par thème : ${count(Math.min(actors.length, ACTORS_SHOWN), 'acteur le plus cité', 'acteurs les plus cités')} sur ${actors.length}`,
    title: 'Acteur',
    columns: [...themes.map((t) => themeNames(t.theme).short), 'Tous thèmes'],
    rows: actors.slice(0, ACTORS_SHOWN).map(({ name, actions }) => ({
      label: name,
      cells: [
        ...themes.map(({ theme }) => academiesOf(actions.filter((i) => i.theme === theme)).size),
        academiesOf(actions).size,
      ],
    })),
    legend: typographic("Nombre d'académies dont une action à mener cite cet acteur."),
  }
}

function timeframeLines(actions: readonly SynthesisItem[]): TimeframeLine[] {
  return TIMEFRAMES.map((timeframe) => {
    const own = actions.filter((i) => timeframeOf(i.timeframe) === timeframe)
    const written = [...new Set(own.flatMap((i) => i.timeframe ?? []))].sort(compareText)
    return {
      timeframe,
      label: timeframeNames(timeframe).label,
      actions: own.length,
      academies: academiesOf(own).size,
      examples: written.slice(0, EXAMPLES),
    }
  })
}

/** The section « Acteurs et échéances », from the actions to be carried out. */
export function actorsContent(synthesis: NationalSynthesis): ActorsContent {
  const actions = synthesis.items.filter((i) => i.type === 'action')
  const actors = byActor(actions)
  const dated = actions.filter((i) => timeframeOf(i.timeframe) !== 'unspecified').length
  const named = actions.filter((i) => (i.actors ?? []).length > 0).length
  const unknown = new Set(actions.flatMap((i) => (i.actors ?? []).filter((a) => actorsNamed([a]).length === 0)))
  return {
    sentence: fr`Actions à mener : ${actions.length} ; ${count(named, 'nomme', 'nomment')} au moins un acteur, ${count(dated, 'donne', 'donnent')} une échéance.`,
    actors: actorTable(actors, synthesis),
    asked: actors.slice(0, ASKED).map(({ name, actions: own }) => ({
      actor: name,
      title: ACTORS.find((a) => a.name === name)?.title ?? name,
      said: saidByWhom(own).slice(0, SAID),
    })),
    timeframes: timeframeLines(actions),
    timeframesCaption: fr`Échéances des ${count(actions.length, 'action')} à mener`,
    unknown: [...unknown].sort(compareText),
  }
}
