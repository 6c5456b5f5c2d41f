import { z } from 'zod'

export const minimumCountForm = z.object({ minimumCount: z.coerce.number().int().min(1).max(100) })
