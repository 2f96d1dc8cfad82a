import { reserve } from '../src/stock/index.js'

for (const line of process.argv.slice(2) { // HERE(Parsing error)
  reserve(...line.split('='))
}
