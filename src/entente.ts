// The product in one screen; grown as the parts land.
export {};
