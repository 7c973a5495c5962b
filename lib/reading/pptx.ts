import type { Element } from 'domhandler'
import { getElementsByTagName } from 'domutils'
import { officeParts } from '../archive/office-parts.ts'
import type { Reading } from '../domain/document.ts'
import { FILE, problem as problemOf } from '../domain/problem.ts'
import { onPage } from './on-page.ts'
import { readAs, refusedAs } from './outcome.ts'
import { titleIn } from './own-title.ts'
import { type Placeholders, placeholdersOf } from './pptx-placeholders.ts'
import { type SlideContext, slideBlocks } from './pptx-slide.ts'
import { relationships } from './relationships.ts'
import { elementAt, elements, parseXml } from './xml.ts'

type Parts = ReadonlyMap<string, Uint8Array>

const PRESENTATION = 'ppt/presentation.xml'

/** Longer decks are no syntheses. */
const MOST_SLIDES = 500

/**
 * Reads a presentation (.pptx), slide by slide in the order of the show; `page` is the slide's rank. Titles are
 * headings; notes, footers, dates and slide numbers are left out. A table cut by a slide stays cut.
 * @throws where the package has no presentation
 */
export async function readPptx(bytes: Uint8Array): Promise<Reading> {
  const { parts, problem } = await officeParts(bytes)
  if (problem) return refusedAs('pptx', problem)
  const slides = slidesInOrder(parts)
  const pages = slides.length
  if (pages > MOST_SLIDES)
    return { ...refusedAs('pptx', problemOf('TROP_DE_PAGES', { fichier: FILE, n: pages, m: MOST_SLIDES })), pages }
  const models = modelsOf(parts)
  const blocks = slides.flatMap((name, index) => {
    const slide = rootOf(parts, name, 'p:sld')
    return slide ? onPage(slideBlocks(slide, contextOf(parts, name, models)), index + 1) : []
  })
  return readAs('pptx', blocks, {
    title: titleIn(parts.get('docProps/core.xml'), 'cp:coreProperties', 'dc:title'),
    pages,
  })
}

function slidesInOrder(parts: Parts): string[] {
  const presentation = rootOf(parts, PRESENTATION, 'p:presentation')
  if (!presentation) throw new Error(`no p:presentation in ${PRESENTATION}`)
  const targets = new Map(relationships(parts, PRESENTATION).map((link) => [link.id, link.target]))
  const list = elementAt(presentation, 'p:sldIdLst')
  const listed = list
    ? elements(list, 'p:sldId').flatMap((slide) => targets.get(slide.attribs['r:id'] ?? '') ?? [])
    : []
  return [...new Set(listed)] // a slide stands once in a show
}

/** Placeholders of each layout, with those of its master: many slides share one. */
function modelsOf(parts: Parts): (layout: string) => Placeholders {
  const known = new Map<string, Placeholders>()
  return (layout) => {
    const model = known.get(layout)
    if (model) return model
    const master = relationships(parts, layout).find((link) => link.type === 'slideMaster')?.target ?? ''
    const made = placeholdersOf(rootOf(parts, layout, 'p:sldLayout'), rootOf(parts, master, 'p:sldMaster'))
    known.set(layout, made)
    return made
  }
}

function contextOf(parts: Parts, slide: string, models: (layout: string) => Placeholders): SlideContext {
  const links = relationships(parts, slide)
  return {
    placeholders: models(links.find((link) => link.type === 'slideLayout')?.target ?? ''),
    diagram(id) {
      const data = rootOf(parts, links.find((link) => link.id === id)?.target ?? '', 'dgm:dataModel')
      return data ? getElementsByTagName('dgm:t', data) : []
    },
  }
}

function rootOf(parts: Parts, name: string, root: string): Element | null {
  const part = parts.get(name)
  return part ? elementAt(parseXml(part), root) : null
}
