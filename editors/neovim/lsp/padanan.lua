-- Neovim 0.11 or later. Copy to ~/.config/nvim/lsp/padanan.lua, and into init.lua write
--
--   vim.lsp.enable('padanan')
--   vim.lsp.inlay_hint.enable()   -- glosses in the text, if wanted
return {
  cmd = { 'padanan', 'lsp' },
  filetypes = { 'text', 'markdown', 'html', 'rst', 'tex', 'plaintex' },
  root_markers = { 'padanan.toml', '.git' },
  -- What is set here goes before padanan.toml: inlayHints = 'all', words = true, domains = { 'law' }, …
  settings = { padanan = vim.empty_dict() },
  -- Of what is offered Neovim would take the first word only, and terms have several. <C-x><C-o> completes.
  on_attach = function(client, buffer)
    local function convert(item)
      return { word = item.textEdit and item.textEdit.newText or item.label }
    end
    vim.lsp.completion.enable(true, client.id, buffer, { convert = convert })
  end,
}
