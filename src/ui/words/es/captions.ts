/** What stands under signs in Spanish. */
export const captions = {
  only: 'Solo a este',
  tasks: 'Trabajar',
  find: 'Buscar',
  pin: 'Fijar',
  rename: 'Nombre',
  erase: 'Eliminar',
  copy: 'Copiar',
  table: 'Tabla',
}
