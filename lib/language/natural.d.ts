// natural ships types for its root alone, and its root prints, reads `.env` and loads database drivers.
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem(word: string): string }
  export = stemmer
}
