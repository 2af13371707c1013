;;; emacs.el --- drives Emacs with padanan.el as neovim.lua drives Neovim  -*- lexical-binding: t -*-
;; Debian puts Eglot where only a full start looks.
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa-src/*")) (add-to-list 'load-path folder))
(require 'json)
(require 'padanan)
(setq eglot-sync-connect 20 make-backup-files nil create-lockfiles nil)
(add-hook 'text-mode-hook #'padanan-ensure)

(defvar drive-job (let ((json-object-type 'alist) (json-array-type 'list)) (json-read-file (getenv "JOB"))))
(defvar drive-out `((editor . ,(format "Emacs %s" emacs-version))))

(defun drive-until (what condition)
  "Wait until CONDITION holds, and fail naming WHAT when it does not."
  (let ((end (+ (float-time) 15)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02)
      (sit-for 0.001 t))))

(defun drive-byte (point) (1- (position-bytes point)))

(defun drive ()
  (find-file (alist-get 'file drive-job))
  ;; `eglot-ensure' starts the server after a command, and there is none in batch.
  (run-hooks 'post-command-hook)
  (drive-until "the server" (lambda () (eglot-current-server)))
  (drive-until "findings" #'flymake-diagnostics)
  (push `(findings . ,(vconcat (mapcar (lambda (finding)
                                         `((start . ,(drive-byte (flymake-diagnostic-beg finding)))
                                           (end . ,(drive-byte (flymake-diagnostic-end finding)))
                                           (message . ,(flymake-diagnostic-text finding))))
                                       (flymake-diagnostics))))
        drive-out)
  (let (hovers)
    (dolist (place (alist-get 'places drive-job))
      (goto-char (byte-to-position (1+ place)))
      (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
        (when hover
          (let ((range (and (plist-get hover :range) (eglot--range-region (plist-get hover :range)))))
            (push `((at . ,place)
                    ,@(when range `((start . ,(drive-byte (car range))) (end . ,(drive-byte (cdr range)))))
                    (shown . ,(substring-no-properties (eglot--hover-info (plist-get hover :contents)))))
                  hovers)))))
    (push `(hovers . ,(vconcat (nreverse hovers))) drive-out))
  (ignore-errors (eglot-shutdown (eglot-current-server) nil 3)))

(condition-case problem (drive) (error (push `(error . ,(format "%S" problem)) drive-out)))
(let ((coding-system-for-write 'utf-8))
  (with-temp-file (getenv "OUT") (insert (json-encode drive-out))))
