/** What stands under signs in Portuguese. */
export const captions = {
  only: 'Só a este',
  tasks: 'Trabalhar',
  find: 'Buscar',
  pin: 'Fixar',
  rename: 'Renomear',
  erase: 'Excluir',
  copy: 'Copiar',
  table: 'Tabela',
}
