" Vim with ALE: findings, hover (:ALEHover), completion. Copy to ~/.vim/plugin/padanan.vim.
let s:filetypes = ['text', 'markdown', 'html', 'rst', 'tex', 'plaintex']

" What is set here goes before padanan.toml: {'inlayHints': 'all', 'domains': ['law']}
let g:padanan_settings = get(g:, 'padanan_settings', {})

function! PadananRoot(buffer) abort
  let l:found = ale#path#FindNearestFile(a:buffer, 'padanan.toml')
  return fnamemodify(!empty(l:found) ? l:found : bufname(a:buffer), ':p:h')
endfunction

function! s:Define() abort
  for l:filetype in s:filetypes
    call ale#linter#Define(l:filetype, {
    \   'name': 'padanan',
    \   'lsp': 'stdio',
    \   'executable': 'padanan',
    \   'command': '%e lsp',
    \   'language': {buffer -> getbufvar(buffer, '&filetype') is# 'text' ? 'plaintext' : getbufvar(buffer, '&filetype')},
    \   'project_root': function('PadananRoot'),
    \   'lsp_config': {-> {'padanan': g:padanan_settings}},
    \ })
  endfor
endfunction

" ALE asks nobody about plain text unless told to. Whoever lists linters for other file types adds 'padanan' there.
let g:ale_linters = get(g:, 'ale_linters', {})
let g:ale_linters.text = get(g:ale_linters, 'text', []) + ['padanan']

" ALE may not be there.
if !empty(globpath(&runtimepath, 'autoload/ale/linter.vim'))
  call s:Define()
endif
