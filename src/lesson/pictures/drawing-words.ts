function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** What a drawing may be made of (SVG 2): shapes, text, and what shapes are filled, marked and cut with. All else is refused. */
export const ELEMENTS = words(`
  svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
  marker linearGradient radialGradient stop pattern clipPath mask
`);

/** Presentation attributes, and what programs write beside them. */
export const PROPERTIES = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation cursor direction display
  dominant-baseline fill fill-opacity fill-rule font font-family font-size font-stretch font-style font-variant font-weight
  isolation kerning letter-spacing line-height marker-end marker-mid marker-start mask mix-blend-mode opacity overflow
  paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
  text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`);

/** Attributes that say where something is, how large, and what it is called. */
export const ATTRIBUTES = words(`
  id class role lang xml:lang xml:space version baseProfile viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy
  fx fy fr r rx ry d points dx dy rotate textLength lengthAdjust pathLength transform offset gradientUnits
  gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
  maskContentUnits markerUnits markerWidth markerHeight refX refY orient
`);

/** Attributes whose one value is known: the names that all of SVG goes by. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['xmlns', 'http://www.w3.org/2000/svg'],
  ['xmlns:svg', 'http://www.w3.org/2000/svg'],
  ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
]);

/** Attributes that refer to another element. */
export const REFERENCES = words('href xlink:href');
