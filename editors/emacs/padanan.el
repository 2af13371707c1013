;;; padanan.el --- English glosses for Indonesian texts, through Eglot  -*- lexical-binding: t -*-

;; Emacs 29 or later, or an older one with Eglot from ELPA.  Put this file into a folder of `load-path' and write
;;
;;   (require 'padanan)
;;   (add-hook 'text-mode-hook #'padanan-ensure)   ; or call M-x eglot in a text
;;
;; Settings go before padanan.toml, for all texts or in .dir-locals.el:
;;
;;   (setq-default eglot-workspace-configuration '(:padanan (:inlayHints "all" :domains ["law"])))

(require 'eglot)

(defvar padanan-program "padanan"
  "The program, or its path.")

;; At the end, so that modes derived from `text-mode' keep the servers they have.
(add-to-list 'eglot-server-programs
             `((text-mode :language-id "plaintext") . ,(lambda (&rest _) (list padanan-program "lsp")))
             t)

;;;###autoload
(defun padanan-ensure ()
  "Start the server for the text of this buffer, if it is plain text or Markdown and the program is there."
  (when (and (memq major-mode '(text-mode markdown-mode gfm-mode))
             buffer-file-name
             (executable-find padanan-program))
    (eglot-ensure)))

(provide 'padanan)
;;; padanan.el ends here
