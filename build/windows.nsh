; The MIME type of project files; the association itself is electron-builder's.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\.wfa" "Content Type" "application/x-workflow-atlas"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.wfa" "Content Type"
!macroend
