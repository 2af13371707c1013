" Vim with vim-lsp (https://github.com/prabirshrestha/vim-lsp). Copy to ~/.vim/plugin/padanan.vim.
augroup padanan
  autocmd!
  autocmd User lsp_setup if executable('padanan') | call lsp#register_server({
  \   'name': 'padanan',
  \   'cmd': {server_info -> ['padanan', 'lsp']},
  \   'allowlist': ['text', 'markdown', 'html', 'rst', 'tex', 'plaintex'],
  \   'root_uri': {server_info -> lsp#utils#path_to_uri(lsp#utils#find_nearest_parent_file_directory(
  \     lsp#utils#get_buffer_path(), ['padanan.toml', '.git/']))},
  \   'workspace_config': {'padanan': {}},
  \ }) | endif
  " K shows what the term under the cursor means.
  autocmd User lsp_buffer_enabled nmap <buffer> K <Plug>(lsp-hover)
augroup END
