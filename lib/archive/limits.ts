const MB = 1024 * 1024

/** What a zip may cost us before it is refused. Sizes are bytes of the inflated content, counted and never believed. */
export interface ArchiveLimits {
  /** Of the archive itself, packed. */
  readonly packed: number
  /** Files, technical files and folders aside. */
  readonly files: number
  /** Records of the central directory that are looked at, technical files and folders included. */
  readonly records: number
  readonly perFile: number
  readonly total: number
  /** Inflated over packed, for files larger than `ratioFloor`. */
  readonly ratio: number
  readonly ratioFloor: number
  /** How many zips may stand inside one another, the outer one not counted. */
  readonly nesting: number
}

/** Limits of a deposit: an académie's real archives hold 10 to 100 documents and 5 to 60 MB. */
export const DEPOSIT_LIMITS: ArchiveLimits = {
  packed: 200 * MB, // what one upload form takes, and what a 1 GB function can hold beside one inflated file
  files: 500, // one line each in a receipt that a person reads
  records: 5_000, // archives made on macOS double every file with a resource fork; ten times over is no archive of ours
  perFile: 50 * MB, // the largest of the documents known, a deck with its photographs, is under 30 MB
  total: 500 * MB, // ten times the largest files: the time one deposit may take of a queue
  ratio: 200, // text deflates 5 to 20 times, empty tables 50 at most; deflate's own ceiling is 1,032
  ratioFloor: 1 * MB, // small files of one repeated character reach any ratio and cost nothing
  nesting: 1, // the académie zips the zips of its départements; nobody needs one more
}

/** Limits of one office document, which is itself a zip: mammoth and JSZip set none (a 428 KB DOCX took 2 GB). */
export const OFFICE_LIMITS: ArchiveLimits = {
  packed: DEPOSIT_LIMITS.perFile,
  files: 5_000, // a deck of 300 slides has some 1,500 parts
  records: 5_000,
  perFile: 100 * MB,
  total: 100 * MB, // an 8 times larger document than any seen, and what a worker of 512 MB can still parse
  ratio: 200,
  ratioFloor: 10 * MB, // a blank scan kept as a bitmap deflates a thousand times, and is honest
  nesting: 0,
}
