import { reserve, type Level } from '../../stock/src/index.js'

export interface order_line { // HERE(naming-convention)
  sku: string
  quantity: number
  note?: any // HERE(no-explicit-any)
}

export class Orders {
  private readonly open = new Map<string, order_line[]>()

  place(id: string, lines: Array<order_line>): Level[] { // HERE(array-type)
    this.open.set(id, lines)
    this.notify(id) // HERE(no-floating-promises)
    return lines.map((line) => reserve(line.sku, line.quantity))
  }

  cancel(id: string) {
    const first = this.open.get(id)![0]! // HERE(no-non-null-assertion) HERE(no-unnecessary-type-assertion)
    return `cancelled ${first} of ${id}` // HERE(Invalid type "order_line" of template literal) HERE(no-base-to-string)
  }

  private async notify(id: string): Promise<string> { // HERE(require-await)
    return this.open.has(id) ? 'mail | <b>sent</b>' : 'none'
  }
}
