using System.CommandLine;

namespace Digest.Cli;

/// <summary><c>digest completion</c>: scripts for shells, which ask this program (<c>[suggest:POSITION]</c>) what may stand at the cursor.</summary>
internal static class Completing
{
    private const string Bash = """
        # digest: words for the shell to complete. Put into ~/.bashrc:  eval "$(digest completion bash)"
        _digest_complete() {
            local word="${COMP_WORDS[COMP_CWORD]}" one
            COMPREPLY=()
            # Not with compgen -W: it runs what stands in $( ), and ids are names of files that others may have made.
            while IFS= read -r one; do
                if [[ "${one}" == "${word}"* ]]; then COMPREPLY+=("${one}"); fi
            done < <(digest "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
        }
        complete -o default -F _digest_complete digest

        """;

    private const string Zsh = """
        # digest: words for the shell to complete. Put into ~/.zshrc, behind compinit:  eval "$(digest completion zsh)"
        _digest_complete() {
            local -a found
            found=("${(@f)$(digest "[suggest:${#LBUFFER}]" "${BUFFER}" 2>/dev/null)}")
            if (( ${#found} )) && [[ -n "${found[1]}" ]]; then compadd -- "${found[@]}"; else _files; fi
        }
        compdef _digest_complete digest

        """;

    private const string Fish = """
        # digest: words for the shell to complete. Write it to ~/.config/fish/completions/digest.fish:  digest completion fish > ~/.config/fish/completions/digest.fish
        function __digest_complete
            set -l line (commandline -cp)
            digest "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c digest -a '(__digest_complete)'

        """;

    private const string Pwsh = """
        # digest: words for the shell to complete. Put into $PROFILE:  digest completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName digest -ScriptBlock {
            param($word, $line, $position)
            digest "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static Command Command()
    {
        var shell = new Argument<string>("SHELL") { HelpName = "bash|zsh|fish|pwsh", Description = "The shell; its script says where to put it" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Print a script that lets a shell complete commands, options, kinds, rules and ids") { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write((parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => Pwsh }).ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        });
        return command;
    }
}
