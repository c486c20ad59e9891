import { describe, expect, test } from 'vitest'
import { faceOf, fontCuts } from '../../../../src/compute/figures/export/fonts.ts'
import { figureFonts } from '../../../../src/shared/drawing/figure-fonts.ts'
import { hasSign, textWidth } from '../../../../src/shared/drawing/text-width.ts'

const letters = 'AaWgiω−²⁻λε√⟨⟩(0…\u2009'

describe.each(Object.values(figureFonts).flatMap((font) => fontCuts.map((cut) => [font.title, cut, font] as const)))(
  '%s %s',
  (_title, cut, font) => {
    const face = faceOf(font, cut).font

    test('has the widths that the layout counts with', () => {
      for (const letter of letters) {
        const code = letter.codePointAt(0) ?? 0
        expect([letter, hasSign(letter, font, cut)]).toEqual([letter, face.hasGlyphForCodePoint(code)])
        if (!face.hasGlyphForCodePoint(code)) continue
        // tables hold thousandths of an em
        expect(Math.abs(textWidth(letter, font, cut) - face.glyphForCodePoint(code).advanceWidth / face.unitsPerEm)).toBeLessThan(6e-4)
      }
    })

    test('has every sign that figures use', () => {
      // only the letters of panels are set in semibold
      const signs = cut === 'semibold' ? '(abcdef)' : 'ωτκχσλεψφγνρΓΔ²³⁴⁵⁰¹⁻−⟨⟩√·×–…|\u2009'
      expect(Array.from(signs).filter((sign) => !hasSign(sign, font, cut))).toEqual([])
    })

    test('its capitals are as high as the layout takes them', () => {
      expect(Math.abs(face.capHeight / face.unitsPerEm - font.capHeight)).toBeLessThan(0.015)
    })
  },
)
