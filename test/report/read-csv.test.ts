import { expect, it } from 'vitest'
import { readCsv } from '../../lib/report/open-data/read-csv.ts'

it.each([
  [
    'a;b\r\n1;2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\ufeffa;b\n1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;\r\n;b\r\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a;', [['a', '']]],
  ['"x ; y";"dit « ""oui"" »\r\nou non"\r\n', [['x ; y', 'dit « "oui" »\r\nou non']]],
  ['', []],
])('reads %j', (text, rows) => expect(readCsv(text)).toEqual(rows))

it.each(['"a;b\r\n', 'a"b;c\r\n', '"a"b;c\r\n'])('does not guess what %j means', (text) =>
  expect(readCsv(text)).toBeNull(),
)
