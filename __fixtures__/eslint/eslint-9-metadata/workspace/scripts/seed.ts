import { reserve } from '../services/stock/src/index.js' // HERE(was not found by the project service)

reserve('tea', 40)
