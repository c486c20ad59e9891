/** From where a picture is seen, in units of the picture's own reach: two boxes of different size are seen alike. */
export interface Pose {
  /** From the target to the eye, of length 1. */
  readonly direction: readonly [number, number, number]
  readonly target: readonly [number, number, number]
  /** Half of the height that is seen where the target is. */
  readonly halfHeight: number
}

export interface LinkedCamera {
  pose(): Pose
  adopt(pose: Pose): void
}

export interface CameraLink {
  /** Takes a camera in; it takes over the pose of those that are there. The returned function lets it go. */
  join(camera: LinkedCamera): () => void
  /** Turns all others as this one was turned. */
  moved(camera: LinkedCamera): void
}

/** Makes cameras move as one: give the same link to two particle views. */
export function createCameraLink(): CameraLink {
  const cameras = new Set<LinkedCamera>()
  let isSpreading = false

  // a camera that adopts a pose reports that it moved: that must not come back
  function spread(work: () => void): void {
    if (isSpreading) return
    isSpreading = true
    try {
      work()
    } finally {
      isSpreading = false
    }
  }

  return {
    join(camera) {
      const [first] = cameras
      cameras.add(camera)
      spread(() => {
        if (first) camera.adopt(first.pose())
      })
      return () => {
        cameras.delete(camera)
      }
    },
    moved(camera) {
      spread(() => {
        const pose = camera.pose()
        for (const other of cameras) if (other !== camera) other.adopt(pose)
      })
    },
  }
}
