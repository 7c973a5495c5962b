import { describe, expect, it } from 'vitest'
import { DIAGNOSTIC, h, NEEDS, p, table, ul, understood } from './blocks.ts'

describe('kinds of documents', () => {
  it('knows a blank template: no items, and says so', () => {
    const a = understood(
      h(1, '1. Retour d’expérience'),
      table(DIAGNOSTIC, ['▶', '', '', '']),
      table(NEEDS, ['', 'à compléter', '', '…']),
    )
    expect(a).toMatchObject({ kind: 'kit', status: 'blank', items: [] })
    expect(a.problems.map((x) => x.code)).toEqual(['MODELE_VIERGE'])
    expect(a.problems[0]?.message).toContain('2 tableaux reconnus')
  })

  it('knows a how-to: its examples are no contributions', () => {
    const a = understood(
      h(1, 'Kit d’organisation de la rencontre'),
      p('Ce qui est attendu :'),
      ul('Produire une synthèse', 'Organiser la rencontre'),
      h(1, 'Nommage des documents'),
      h(1, 'Exemples de défis'),
      ul('Comment mieux accompagner les élèves ?'),
    )
    expect(a).toMatchObject({ kind: 'kit', status: 'read', items: [] })
    expect(a.problems.map((x) => x.code)).toEqual(['MODE_EMPLOI'])
  })

  it('reads a roadmap’s objectives and levers, not its targets nor its introduction', () => {
    const a = understood(
      h(1, 'Feuille de route pour le numérique'),
      ul('Une ambition annoncée'),
      h(1, 'Ambition 1 : soutenir les compétences'),
      h(2, 'Axe 1 : accompagner les familles'),
      table(['- Accueillir les parents ;\n- Ouvrir les salles', 'Objectifs cibles 2020-2021']),
      h(2, 'Axe 2'),
      ul('Former les cadres'),
      p('Objectifs cibles 2020-2021', 'bold'),
      ul('100 % des cadres formés'),
      p('Plusieurs leviers', 'bold'),
      ul('Un réseau de lieux ouverts'),
    )
    expect(a.kind).toBe('roadmap')
    expect(a.items.map((i) => `${i.type}: ${i.text}`)).toEqual([
      'improvement: Accueillir les parents',
      'improvement: Ouvrir les salles',
      'improvement: Former les cadres',
      'improvement: Un réseau de lieux ouverts',
    ])
    expect(a.items.every((i) => i.themeSource === 'inferred')).toBe(true)
  })

  it('reads headings by theme with lists under them', () => {
    const a = understood(
      p('Académie de Créteil', 'bold'),
      h(1, 'Thème 3 – Nouvelles formes de gouvernance'),
      h(2, 'Irritants'),
      ul('Personne ne décide', 'Trop de comités'),
      h(2, 'Points forts'),
      ul('Un bon dialogue'),
      h(1, 'Thème 5 – Enseigner et apprendre avec le numérique'),
      p('Besoins :'),
      ul('Du temps pour préparer'),
    )
    expect(a.kind).toBe('synthesis')
    expect(a.items.map((i) => [i.type, i.theme, i.row])).toEqual([
      ['irritant', 'governance', null],
      ['irritant', 'governance', null],
      ['strength', 'governance', null],
      ['need', 'teaching-learning', null],
    ])
    expect(a.problems.map((x) => x.code)).toContain('PAS_DE_TABLEAU')
  })

  it('reads a proposal sheet in any layout as one proposal with its fields', () => {
    const lines = [
      'DESCRIPTION',
      'Résumé de la mesure : Prêter des ordinateurs aux lycéens.',
      'Les former à s’en servir.',
      'Territoire concerné : Indre',
      'DIFFICULTÉS PRINCIPALES RENCONTRÉES',
      'Le transport',
      'EFFORTS DE MISE EN PLACE',
      'A compléter',
      'Fort',
      'MODALITES DE MISE EN ŒUVRE',
      'Moyens humains : Deux postes',
    ]
    const asTable = understood(
      h(2, 'Le tutorat connecté'),
      table(
        [lines.slice(0, 4).join('\n'), lines.slice(4, 6).join('\n')],
        [lines.slice(6, 9).join('\n'), lines.slice(9).join('\n')],
      ),
    )
    const asLines = understood(h(2, 'Le tutorat connecté'), ...lines.map((l) => p(l)))
    for (const a of [asTable, asLines]) {
      expect(a.kind).toBe('challenge')
      expect(a.items).toHaveLength(1)
      expect(a.items[0]).toMatchObject({
        type: 'proposal',
        text: 'Prêter des ordinateurs aux lycéens. Les former à s’en servir.',
        sheet: {
          title: 'Le tutorat connecté',
          territory: 'Indre',
          effort: 'Fort',
          human: 'Deux postes',
          difficulties: 'Le transport',
        },
      })
    }
  })

  it('says where the summary of a sheet stands, and takes no heading of the template for its title', () => {
    const sheet = table(
      ['Territoire concerné : Indre'],
      ['Résumé de la mesure : Prêter des ordinateurs.', 'Effort de mise en place : Fort'],
    )
    const lines = [p('Territoire concerné : Indre'), p('Résumé de la mesure'), p('Prêter des ordinateurs.')]
    const read = (title: string, ...blocks: Parameters<typeof understood>) =>
      understood(p('Avant.'), h(2, title), p('Proposition phare'), ...blocks, p('Moyens humains : Deux postes'))
        .items[0]
    for (const title of [
      "Plan d'action",
      '3. Plan d’actions',
      "Plan d'action pour répondre aux besoins et activer les leviers d'amélioration",
      'Diagnostic des points forts et irritants',
      "Synthèse des besoins & axes d'amélioration",
    ]) {
      expect(read(title, sheet)?.sheet).not.toHaveProperty('title')
      expect(read(title, sheet)?.source).toEqual({ table: 1, row: 2, heading: 'Proposition phare' })
    }
    for (const title of ['Le tutorat connecté', 'Des outils pour lever les freins']) {
      expect(read(title, ...lines)?.sheet).toHaveProperty('title', title)
      expect(read(title, ...lines)?.source).toMatchObject({ heading: title, paragraph: 5 })
    }
  })

  it('knows a document that has nothing to do with the campaign', () => {
    expect(understood(p('Menu de la cantine'), ul('Carottes', 'Poisson'))).toMatchObject({ kind: 'other', items: [] })
  })

  it('counts participants by category, else as a line says', () => {
    const a = understood(
      table(
        ['☒ Premier degré', 'Nombre de participants : 8'],
        ['☐ Chercheurs', 'Nombre de participants : à compléter'],
        ['☒ Élus', 'Nombre de participants 2'],
      ),
    )
    expect(a.participants).toEqual({ total: 10, byCategory: { 'Premier degré': 8, Élus: 2 } })
    expect(understood(p('Participants : 64 (dont 21 enseignants)')).participants?.total).toBe(64)
  })

  it('gives the same ids to the same document read again, and other ids to another', () => {
    const blocks = [table(DIAGNOSTIC, ['Gouvernance', '1', '- A\n- A', 'B'])]
    const [first, second] = [understood(...blocks), understood(...blocks)]
    expect(first.items.map((i) => i.id)).toEqual(second.items.map((i) => i.id))
    expect(new Set(first.items.map((i) => i.id)).size).toBe(3)
    expect(first.items[0]?.id).toMatch(/^C-[0-9A-Z]{10}$/)
  })

  it('says when a number contradicts the words, and follows the words', () => {
    const a = understood(
      p(
        'La thématique concernée parmi les 5 : (1) Garantir un égal accès au numérique pour tous, (2) Enseigner et apprendre avec le numérique, (3) Travailler ensemble autrement',
      ),
      table(DIAGNOSTIC, ['N° 2 (Travailler autrement)', '1', 'Un irritant', 'Un point fort']),
    )
    expect(a.items.map((i) => i.theme)).toEqual(['working-together', 'working-together'])
    expect(a.problems.find((x) => x.code === 'THEME_NUMERO_CONTREDIT')?.message).toContain(
      'N° 2 (Travailler autrement)',
    )
  })

  it('says why: the académie, the kind, each theme, with the words that decided', () => {
    const declared = understood(
      p('Académie de Lille'),
      table(DIAGNOSTIC, ['Gouvernance', '1', 'Trop de comités', 'Un bon dialogue']),
    )
    expect(declared.reasons).toEqual([
      'Académie : Lille, lue : « Académie de Lille »',
      'Nature : 1 tableau du kit reconnu',
      'Thème déclaré : « Gouvernance »',
    ])
    const inferred = understood(h(2, 'Irritants'), ul('Le débit internet est trop faible dans les foyers'))
    expect(inferred.reasons.at(-1)).toMatch(/^Thème déduit : Égal accès, d'après « .*débit.* : « Le débit internet/)
  })
})
