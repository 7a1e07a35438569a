/** Apart from the database itself, so that the first screen can look before the code that opens it is loaded. */
export const databaseName = 'valise';
