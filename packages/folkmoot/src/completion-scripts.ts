/**
 * What shells are taught: to ask `folkmoot complete -- <words>` what may stand where somebody types, and to look for files themselves where
 * the answer says so.
 *
 * Nothing that is typed is ever evaluated: it is handed over as words.
 */
const bash = `# Completion of folkmoot in bash.
_folkmoot() {
  local words line kind="" value
  local typed="\${COMP_LINE:0:COMP_POINT}"
  # A blank behind a backslash belongs to its word.
  # shellcheck disable=SC2162
  read -a words <<< "$typed"
  [[ "$typed" == *[[:space:]] && "$typed" != *\\\\[[:space:]] ]] && words+=("")
  local cur="\${words[\${#words[@]}-1]}"
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :*) kind="\${line#:}" ;;
      *) value="\${line%%$'\\t'*}"; COMPREPLY+=("$value") ;;
    esac
  done < <("\${words[0]}" complete -- "\${words[@]:1}" 2>/dev/null)
  case "$kind" in
    files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
    folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    open) compopt -o nospace ;;
  esac
  # bash takes words apart at colons and equals signs and replaces only the last piece.
  local piece="\${cur##*[:=]}"
  local before="\${cur:0:\${#cur}-\${#piece}}"
  local index
  for index in "\${!COMPREPLY[@]}"; do COMPREPLY[index]="\${COMPREPLY[index]#"$before"}"; done
}
complete -F _folkmoot folkmoot
`

const zsh = `#compdef folkmoot
# Completion of folkmoot in zsh.
_folkmoot() {
  local line kind=""
  local -a answer values shown
  answer=("\${(@f)$("\${words[1]}" complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${answer[@]}"; do
    case "$line" in
      "") ;;
      :*) kind="\${line#:}" ;;
      *) values+=("\${line%%$'\\t'*}"); shown+=("\${line/$'\\t'/  -- }") ;;
    esac
  done
  case "$kind" in
    files) _files ;;
    folders) _files -/ ;;
    open) compadd -S '' -d shown -a values ;;
    *) compadd -d shown -a values ;;
  esac
}
if [ "\${funcstack[1]}" = "_folkmoot" ]; then _folkmoot; else compdef _folkmoot folkmoot; fi
`

const fish = `# Completion of folkmoot in fish.
function __folkmoot_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l kind ""
    for line in ($words[1] complete -- $words[2..-1] "$typed" 2>/dev/null)
        if string match -q ':*' -- $line
            set kind (string sub -s 2 -- $line)
        else
            echo $line
        end
    end
    switch "$kind"
        case files
            __fish_complete_path "$typed"
        case folders
            __fish_complete_directories "$typed"
    end
end
complete -c folkmoot -f -a '(__folkmoot_complete)'
`

const powershell = `# Completion of folkmoot in PowerShell.
Register-ArgumentCompleter -Native -CommandName folkmoot -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $rest = @($words | Select-Object -Skip 1)
  if ($wordToComplete -eq '') { $rest += '""' }
  & $words[0] complete '--' @rest 2>$null | ForEach-Object {
    if (-not $_.StartsWith(':')) {
      $value, $says = $_ -split "\`t", 2
      if (-not $says) { $says = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $says)
    }
  }
}
`

/** The scripts that teach a shell, by its name. */
export const completionScripts = { bash, zsh, fish, powershell } as const
