/**
 * The one class of a browser that pdfjs asks for on the way to a text: it measures drawn glyphs with it. Its own
 * stand-in is a drawing library of 35 MB.
 */
class Matrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  scaleSelf(x: number, y = x): this {
    this.a *= x;
    this.b *= x;
    this.c *= y;
    this.d *= y;
    return this;
  }

  translateSelf(x: number, y: number): this {
    this.e += this.a * x + this.c * y;
    this.f += this.b * x + this.d * y;
    return this;
  }
}

/** To be called before pdfjs is loaded. */
export function giveMatrix(): void {
  Object.assign(globalThis, { DOMMatrix: Matrix, Path2D: class {} });
}
