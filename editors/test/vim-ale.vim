" Drives Vim and ALE with ale.vim. ALE shows findings only; they are what is written to $OUT.
" ALE 3.3 takes the server's columns, UTF-16, for bytes. Here they are read as what they are.
function! s:Byte(line, column) abort
  let l:before = ''
  let l:units = 0
  for l:character in split(getline(a:line), '\zs')
    if l:units >= a:column
      break
    endif
    for l:code in str2list(l:character)
      let l:units += l:code > 0xFFFF ? 2 : 1
    endfor
    let l:before .= l:character
  endfor
  return line2byte(a:line) - 1 + strlen(l:before)
endfunction

let s:polls = 0
function! s:Poll(timer) abort
  let s:polls += 1
  let l:found = getloclist(0)
  if empty(l:found) && s:polls < 75
    return
  endif
  let l:findings = map(copy(l:found), {_, item -> {
  \   'start': s:Byte(item.lnum, item.col - 1),
  \   'message': item.text,
  \ }})
  let l:version = v:version / 100 . '.' . v:version % 100
  call writefile([json_encode({'editor': 'Vim ' . l:version . ' with ALE', 'findings': l:findings})], $OUT)
  qall!
endfunction
autocmd VimEnter * call timer_start(200, function('s:Poll'), {'repeat': -1})
