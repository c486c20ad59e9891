import { InputError } from '../../shared/contracts/errors.ts'
import { volumeOf, type Box } from '../space/box.ts'

/** Neighbours of one particle beyond which nothing sensible can be meant: dense mixtures with long cutoffs have hundreds. */
const mostNeighbours = 20_000

/** Volume of a ball of radius 1 in 2, 3 and 4 dimensions. */
const unitBall = { 2: Math.PI, 3: (4 / 3) * Math.PI, 4: Math.PI ** 2 / 2 }

/**
 * Stops a system whose lists would fill the memory, as when positions and model differ in their unit of length.
 * @throws InputError with the bound and the value
 */
export function refuseCrowding(box: Box, particles: number, cutoff: number): void {
  const density = particles / volumeOf(box)
  const neighbours = density * unitBall[box.dimension] * cutoff ** box.dimension
  if (neighbours <= mostNeighbours) return
  throw new InputError(
    `at density ${density.toPrecision(3)} each particle would interact with some ${Math.round(neighbours)} others, where ${mostNeighbours} are the limit: positions may be in another unit of length than the model`,
    { bound: mostNeighbours, value: neighbours },
  )
}
