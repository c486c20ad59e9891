import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  GLSL3,
  Mesh,
  NoBlending,
  RawShaderMaterial,
  Scene,
  WebGLRenderTarget,
  type WebGLRenderer,
} from 'three'

const vertexShader = /* glsl */ `
in vec2 corner;
void main() {
  gl_Position = vec4(corner, 0.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
uniform sampler2D picture;
out vec4 fragment;
void main() {
  fragment = vec4(texelFetch(picture, ivec2(gl_FragCoord.xy), 0).rgb, 1.0);
}
`

/**
 * Draws with four samples a pixel and puts the result on the canvas, opaque. Browsers give no smooth edges on software graphics,
 * and the canvas would let the page shine through where a shape covers a pixel in part.
 */
export function createSmoothOutput(renderer: WebGLRenderer) {
  const target = new WebGLRenderTarget(1, 1, { samples: 4, generateMipmaps: false })
  const geometry = new BufferGeometry()
  // one triangle that covers the whole picture
  geometry.setAttribute('corner', new BufferAttribute(Float32Array.of(-1, -1, 3, -1, -1, 3), 2))
  geometry.setIndex([0, 1, 2])
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    blending: NoBlending,
    uniforms: { picture: { value: target.texture } },
  })
  const triangle = new Mesh(geometry, material)
  triangle.frustumCulled = false
  const output = new Scene()
  output.add(triangle)
  const noCamera = new Camera()

  return {
    resize(width: number, height: number): void {
      target.setSize(width, height)
    },
    draw(scene: Scene, camera: Camera): void {
      renderer.setRenderTarget(target)
      renderer.render(scene, camera)
      renderer.setRenderTarget(null)
      renderer.render(output, noCamera)
    },
    dispose(): void {
      target.dispose()
      geometry.dispose()
      material.dispose()
    },
  }
}
