const OF_FOLDER = "a folder";

/** The files of what was dropped, folders gone through; hidden files, and files of sorts a folder may hold beside reports, left out. */
export async function filesDropped(data: DataTransfer, takes: readonly string[]): Promise<File[]> {
  // Entries must be asked for before the first wait: the browser forgets what was dropped.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => filesIn(entry, takes, entry.isDirectory ? OF_FOLDER : "")));
  return found.flat();
}

/** Of a chosen folder's files, those that can be reports or tables. */
export const reportsAmong = (files: readonly File[], takes: readonly string[]): File[] =>
  files.filter((file) => isTaken(file.webkitRelativePath || file.name, takes));

const isTaken = (path: string, takes: readonly string[]): boolean => {
  const names = path.split("/");
  const ending = names.at(-1)?.split(".").at(-1)?.toLowerCase() ?? "";
  return !names.some((name) => name.startsWith(".")) && takes.includes(ending);
};

async function filesIn(entry: FileSystemEntry, takes: readonly string[], of: string): Promise<File[]> {
  if (of && entry.name.startsWith(".")) return [];
  if (entry.isFile) {
    if (of && !isTaken(entry.name, takes)) return [];
    return [await new Promise<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // A browser gives the entries of a folder a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (some.length === 0) return files;
    for (const inner of some) files.push(...(await filesIn(inner, takes, OF_FOLDER)));
  }
}
