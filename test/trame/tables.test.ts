import { describe, expect, it } from 'vitest'
import { tableOf } from '../../lib/domain/document.ts'
import { cell, DIAGNOSTIC, h, NEEDS, PLAN, p, table, understood } from './blocks.ts'

const texts = (items: readonly { type: string; text: string }[]) => items.map((i) => `${i.type}: ${i.text}`)

describe('tables of the template', () => {
  it('types an item by its column, even where the words say otherwise', () => {
    const { items } = understood(
      table(DIAGNOSTIC, [
        'Gouvernance',
        '1',
        '- Besoin de pilotage\n- Des outils choisis sans nous ;',
        '- Des élus à l’écoute',
      ]),
    )
    expect(texts(items)).toEqual([
      'irritant: Besoin de pilotage',
      'irritant: Des outils choisis sans nous',
      'strength: Des élus à l’écoute',
    ])
    expect(new Set(items.map((i) => i.row)).size).toBe(1)
    expect(items.map((i) => [i.theme, i.themeSource])).toEqual(Array(3).fill(['governance', 'declared']))
  })

  it('gives an empty theme cell the theme of the row above, and skips empty rows', () => {
    const { items, lines } = understood(
      table(
        DIAGNOSTIC,
        ['Travailler ensemble autrement', '1', '- Réunions trop longues', '- Entraide'],
        ['', '2', '- Messages le soir', ''],
        ['', '', '▶', ''],
      ),
    )
    expect(items.map((i) => i.theme)).toEqual(['working-together', 'working-together', 'working-together'])
    expect(items.map((i) => i.row)).toEqual(['t1-r1', 't1-r1', 't1-r2'])
    expect(lines.empty).toBeGreaterThan(0)
  })

  it('reads a theme cell merged over several rows', () => {
    const { items } = understood(
      table(
        DIAGNOSTIC,
        [cell('Égal accès', { rowSpan: 2 }), '1', 'Débit trop faible', 'Prêt de tablettes'],
        ['2', 'Un seul ordinateur à la maison', ''],
      ),
    )
    expect(items.map((i) => i.theme)).toEqual(Array(3).fill('equal-access'))
    expect(items[2]).toMatchObject({ type: 'irritant', row: 't1-r2', source: { table: 1, row: 2, column: 3 } })
  })

  it('links irritant, need and lever of one row, one item a paragraph where there are no bullets', () => {
    const { items } = understood(
      table(NEEDS, [
        'Gouvernance',
        'Pilotage éclaté ;\nDécisions tardives',
        'Un pilotage partagé',
        'Réunir un comité de bassin',
      ]),
    )
    expect(texts(items)).toEqual([
      'irritant: Pilotage éclaté',
      'irritant: Décisions tardives',
      'need: Un pilotage partagé',
      'improvement: Réunir un comité de bassin',
    ])
    expect(new Set(items.map((i) => i.row)).size).toBe(1)
  })

  it('makes the « Quoi » of the plan the improvement of its actions, with actors, timeframe and indicators', () => {
    const { items } = understood(
      table(PLAN, [
        'Gouvernance',
        '- Clarifier\n- Simplifier',
        '- Publier un annuaire\n- Réunir les maires',
        'DANE, Rectorat (DAN, DAFPEN) / Communes',
        'Rentrée 2021',
        '- Délai de dépannage\n- Nombre de réunions',
      ]),
    )
    expect(texts(items)).toEqual(['action: Publier un annuaire', 'action: Réunir les maires'])
    expect(items[0]).toMatchObject({
      improvement: 'Clarifier ; Simplifier',
      actors: ['DANE', 'Rectorat (DAN, DAFPEN)', 'Communes'],
      timeframe: 'Rentrée 2021',
      indicators: ['Délai de dépannage', 'Nombre de réunions'],
    })
  })

  it('reads headings by meaning: other words, capitals, a slip of the keyboard', () => {
    const { items } = understood(
      table(
        ['THEME', 'CE QUI A FREINÉ', 'Ce qu’il nous faudrait', 'Pistes'],
        ['Égal accès', 'Des familles sans connexion', 'Un prêt de clés 4G', 'Écrire à la Région'],
      ),
      table(['Thématique', 'Iritants', 'Points fort'], ['Gouvernance', 'Trop de chefs', 'Un bon dialogue']),
    )
    expect(texts(items)).toEqual([
      'irritant: Des familles sans connexion',
      'need: Un prêt de clés 4G',
      'action: Écrire à la Région',
      'irritant: Trop de chefs',
      'strength: Un bon dialogue',
    ])
  })

  it('drops a header repeated in the middle, and takes a row across the table as the theme of those below', () => {
    const { items } = understood(
      table(
        ['Irritants', 'Besoins'],
        [cell('Thème 3 – Gouvernance', { columnSpan: 2 })],
        ['Personne ne décide', 'Un pilote'],
        ['Irritants', 'Besoins'],
        ['Trop de comités', 'Un seul comité'],
      ),
    )
    expect(texts(items)).toEqual([
      'irritant: Personne ne décide',
      'need: Un pilote',
      'irritant: Trop de comités',
      'need: Un seul comité',
    ])
    expect(items.map((i) => i.theme)).toEqual(Array(4).fill('governance'))
  })

  it('goes on over a table without header, its first theme cell empty', () => {
    const head = table(DIAGNOSTIC, ['Gouvernance', '1', 'Un', 'Deux'])
    const rest = {
      ...table(['', '2', 'Trois', 'Quatre']),
      rows: table(['', '2', 'Trois', 'Quatre']).rows.map((r) => ({ ...r, header: false })),
    }
    const { items } = understood(head, rest)
    expect(texts(items)).toEqual(['irritant: Un', 'strength: Deux', 'irritant: Trois', 'strength: Quatre'])
    expect(items.map((i) => i.theme)).toEqual(Array(4).fill('governance'))
  })

  it('never takes an answer for a header', () => {
    const { items } = understood(
      table(NEEDS, ['Égal accès', 'Difficultés de connexion', 'Besoin de matériel', 'Levier : la Région']),
    )
    expect(texts(items)).toEqual([
      'irritant: Difficultés de connexion',
      'need: Besoin de matériel',
      'improvement: Levier : la Région',
    ])
  })

  it('keeps the kit’s own words out, and an answer given on the line of an instruction in', () => {
    const { items } = understood(
      table(DIAGNOSTIC, [
        'Gouvernance',
        '',
        "- Qu'est-ce qui n'a pas bien fonctionné ?\n- Qu'est-ce qu'on aurait aimé éviter ? Les pannes du lundi\n- à compléter\n- RAS",
        'néant',
      ]),
    )
    expect(texts(items)).toEqual(['irritant: Les pannes du lundi'])
  })

  it('reads a fiche défi laid out as pairs, levels and actions', () => {
    const { items, kind } = understood(
      h(1, 'Fiche défi n° 1'),
      table(
        ['Thème', 'Un numérique responsable et souverain'],
        ['Problématique', 'Trop d’écrans ?'],
        ['Défi', 'Comment réduire ?'],
        ['Niveau', 'Pistes d’actions'],
        ['Établissement', '- Une journée sans écran\n- Éteindre les postes'],
        ['Académie', '- Prêter des postes reconditionnés'],
      ),
    )
    expect(kind).toBe('challenge')
    expect(texts(items)).toEqual([
      'action: Une journée sans écran',
      'action: Éteindre les postes',
      'action: Prêter des postes reconditionnés',
    ])
    expect(items.every((i) => i.theme === 'responsible-sovereign' && i.themeSource === 'declared')).toBe(true)
  })

  it('says that rows are incomplete, and counts every line', () => {
    const { problems, lines, items } = understood(
      p('Académie de Lille'),
      table(NEEDS, ['Gouvernance', 'Un irritant seul', '', '']),
    )
    expect(problems.map((x) => x.code)).toContain('LIGNE_INCOMPLETE')
    expect(items).toHaveLength(1)
    expect(lines.items + lines.headings + lines.template + lines.empty + lines.setAside).toBe(lines.total)
  })

  it('reads labels beside their answers, whatever columns an answer reads like', () => {
    const { items } = understood(
      tableOf(
        [
          ['Irritants', '- Factures en double'],
          ['Pts forts', '- Une convention claire'],
          ['Bes.', '- Savoir qui paie quoi'],
          ['Leviers', '- Un tableau partagé'],
        ].map((row) => ({ cells: row.map((text) => cell(text)) })),
      ),
    )
    expect(texts(items)).toEqual([
      'irritant: Factures en double',
      'strength: Une convention claire',
      'need: Savoir qui paie quoi',
      'improvement: Un tableau partagé',
    ])
  })

  it('gives what a merged « Quoi » says to the actions of each of its rows', () => {
    const { items } = understood(
      table(
        PLAN,
        ['Gouvernance', cell('Décider ensemble', { rowSpan: 2 }), '- Réunir un comité', 'DAN', '', ''],
        ['Gouvernance', '- Publier les comptes rendus', 'Rectorat', '', ''],
      ),
    )
    expect(items.map((i) => i.improvement)).toEqual(['Décider ensemble', 'Décider ensemble'])
  })
})
