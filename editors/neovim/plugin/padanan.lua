-- Neovim 0.7 to 0.10. Copy to ~/.config/nvim/plugin/padanan.lua. (0.11 has a simpler way: lsp/padanan.lua.)
-- In 0.10, vim.lsp.inlay_hint.enable() shows glosses in the text.
local settings = { padanan = vim.empty_dict() } -- goes before padanan.toml: inlayHints = 'all', words = true, …
local clients = {} -- by root

local function root_of(file)
  local found = vim.fn.findfile('padanan.toml', vim.fn.escape(vim.fn.fnamemodify(file, ':h'), ' ,;') .. ';')
  return vim.fn.fnamemodify(found ~= '' and found or file, ':p:h')
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'text', 'markdown', 'html', 'rst', 'tex', 'plaintex' },
  callback = function(event)
    if vim.bo[event.buf].buftype ~= '' or vim.fn.executable('padanan') == 0 then
      return
    end
    local root = root_of(vim.api.nvim_buf_get_name(event.buf))
    if not clients[root] then
      clients[root] = vim.lsp.start_client({
        name = 'padanan',
        cmd = { 'padanan', 'lsp' },
        root_dir = root,
        settings = settings,
        on_exit = function()
          clients[root] = nil
        end,
      })
    end
    if clients[root] then
      vim.lsp.buf_attach_client(event.buf, clients[root])
      -- K shows what the term under the cursor means; <C-x><C-o> completes.
      vim.keymap.set('n', 'K', vim.lsp.buf.hover, { buffer = event.buf })
      vim.bo[event.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
    end
  end,
})
