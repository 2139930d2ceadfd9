/** Files to send without choosing any. */

const WIDTH = 480;
const HEIGHT = 320;

/** A small landscape, never the same twice, in base64. */
export async function drawPhoto() {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const hue = Math.floor(Math.random() * 360);
  const sky = pen.createLinearGradient(0, 0, 0, HEIGHT);
  sky.addColorStop(0, `hsl(${hue} 35% 78%)`);
  sky.addColorStop(1, `hsl(${hue + 40} 55% 90%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "hsl(40 90% 92%)";
  pen.beginPath();
  pen.arc(WIDTH * (0.2 + Math.random() * 0.6), 90, 34, 0, Math.PI * 2);
  pen.fill();
  for (const layer of [0, 1, 2])
    hills(pen, `hsl(${hue + 90} ${22 + layer * 6}% ${62 - layer * 14}%)`, 170 + layer * 45);
  return toBase64(await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 }));
}

/**
 * @param {OffscreenCanvasRenderingContext2D} pen
 * @param {string} colour
 * @param {number} height
 */
function hills(pen, colour, height) {
  const phase = Math.random() * 6;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(0, HEIGHT);
  for (let x = 0; x <= WIDTH; x += 8) pen.lineTo(x, height + Math.sin(x / 70 + phase) * 24);
  pen.lineTo(WIDTH, HEIGHT);
  pen.fill();
}

/**
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
export function toBase64(blob) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => fail(new Error("The file could not be read."));
    reader.readAsDataURL(blob);
  });
}
