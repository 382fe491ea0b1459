/** Hands a text to the browser as a file to keep. */
export type Save = (file: { readonly name: string; readonly type: string; readonly text: string }) => void;

/** Long enough for slow devices to begin the download; browsers keep the text until then. */
const KEPT_MS = 60_000;

export const saveFile: Save = ({ name, type, text }) => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
};
