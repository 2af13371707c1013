-- Drives Neovim 0.7 or later with a user's configuration: reads the job (file, places) that JOB names and writes what the
-- editor knows of the text to OUT, all places as bytes from the start of the file.
local function read(path)
  local file = assert(io.open(path, 'rb'))
  local text = file:read('*a')
  file:close()
  return text
end

local job = vim.json.decode(read(os.getenv('JOB')))
local version = vim.version()
local out = { editor = ('Neovim %d.%d.%d'):format(version.major, version.minor, version.patch), hovers = {}, findings = {} }

local function fail(message)
  error(message, 0)
end

local function until_true(what, condition, ms)
  if not vim.wait(ms or 15000, condition, 10) then
    fail('waited in vain for ' .. what)
  end
end

local function client_of(buffer)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer)
  local _, client = next(clients)
  return client and (client.initialized or client.server_capabilities) and client
end

local function drive()
  local buffer = vim.api.nvim_get_current_buf()
  until_true('the server', function() return client_of(buffer) end)
  local client = client_of(buffer)
  out.encoding = client.offset_encoding or 'utf-16'

  -- A column as the server counts it, in bytes.
  local function byte_of(position)
    local line = vim.api.nvim_buf_get_lines(buffer, position.line, position.line + 1, false)[1] or ''
    local column = position.character
    if out.encoding ~= 'utf-8' then
      column = vim.str_byteindex(line, column, out.encoding == 'utf-16')
    end
    return vim.api.nvim_buf_get_offset(buffer, position.line) + column
  end

  local function go(byte)
    local line = vim.fn.byte2line(byte + 1)
    vim.api.nvim_win_set_cursor(0, { line, byte - vim.api.nvim_buf_get_offset(buffer, line - 1) })
  end

  local function answer(method, params)
    local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 5000)
    if not answers then
      fail(method .. ': ' .. tostring(problem))
    end
    local _, first = next(answers)
    if first and (first.err or first.error) then
      fail(method .. ': ' .. vim.inspect(first.err or first.error))
    end
    return first and first.result
  end

  until_true('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(out.findings, {
      start = vim.api.nvim_buf_get_offset(buffer, finding.lnum) + finding.col,
      ['end'] = vim.api.nvim_buf_get_offset(buffer, finding.end_lnum) + finding.end_col,
      rule = finding.code or (finding.user_data and finding.user_data.lsp and finding.user_data.lsp.code),
      message = finding.message,
    })
  end

  for _, place in ipairs(job.places) do
    go(place)
    local hover = answer('textDocument/hover', vim.lsp.util.make_position_params(0, out.encoding))
    if hover and hover ~= vim.NIL then
      local shown = vim.lsp.util.convert_input_to_markdown_lines(hover.contents)
      table.insert(out.hovers, {
        at = place,
        start = hover.range and byte_of(hover.range.start),
        ['end'] = hover.range and byte_of(hover.range['end']),
        shown = table.concat(shown, '\n'),
      })
    end
  end

  -- The window that K opens, once, as the user sees it.
  go(job.places[1])
  vim.lsp.buf.hover()
  local float
  until_true('the hover window', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        float = window
        return true
      end
    end
  end, 5000)
  out.window = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false), '\n')
  vim.api.nvim_win_close(float, true)

  if vim.lsp.inlay_hint then
    until_true('glosses in the text', function() return #vim.lsp.inlay_hint.get({ bufnr = buffer }) > 0 end)
    out.hints = {}
    local range = { start = { line = 0, character = 0 }, ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 } }
    local params = { textDocument = vim.lsp.util.make_text_document_params(buffer), range = range }
    for _, hint in ipairs(answer('textDocument/inlayHint', params) or {}) do
      local label = hint.label
      if type(label) == 'table' then
        label = table.concat(vim.tbl_map(function(part) return part.value end, label))
      end
      table.insert(out.hints, { at = byte_of(hint.position), label = label })
    end
  end

  -- What is offered at a place where a term is being typed, and from where it would replace.
  go(job.completion)
  out.completion = {}
  local offered = answer('textDocument/completion', vim.lsp.util.make_position_params(0, out.encoding)) or {}
  for _, item in ipairs(offered.items or offered) do
    local edit = item.textEdit
    if edit then
      table.insert(out.completion, { label = item.label, start = byte_of((edit.range or edit.insert).start), text = edit.newText })
    end
  end

  -- The text after the fix for a misspelling has been chosen.
  go(job.misspelling)
  local params = vim.lsp.util.make_range_params(0, out.encoding)
  params.context = { diagnostics = {}, only = { 'quickfix' } }
  local fix
  for _, action in ipairs(answer('textDocument/codeAction', params) or {}) do
    -- Neovim 0.7 is not told which one is preferred; it is the first.
    if action.edit and (not fix or action.isPreferred) then
      fix = action
    end
  end
  if fix then
    vim.lsp.util.apply_workspace_edit(fix.edit, out.encoding)
  end
  out.fixed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

vim.schedule(function()
  local fine, problem = pcall(drive)
  if not fine then
    out.error = tostring(problem)
  end
  local file = assert(io.open(os.getenv('OUT'), 'wb'))
  file:write(vim.json.encode(out))
  file:close()
  vim.cmd('qa!')
end)
