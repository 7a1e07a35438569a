export function unzip(file: string, target: string, place: (name: string) => string | undefined): void;
